// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/tree.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.hpp"

namespace sovang::architecture {
namespace {

void write(const std::filesystem::path& path, std::string_view text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path) << text;
}

TEST(LoadTree, TakesEveryFileButThoseOfGitAndOfBuilds) {
  const sample::TemporaryFolder folder;
  write(folder / "core/base/a.hpp", "a");
  write(folder / "schemas/build/b.xml", "b");
  write(folder / "build/dev/c.cpp", "c");
  write(folder / "mine/CMakeCache.txt", "d");
  write(folder / "mine/e.cpp", "e");
  write(folder / ".git/config", "f");
  write(folder / "schemas/.git", "gitdir: elsewhere");
  const Tree expected{{"core/base/a.hpp", "a"}, {"schemas/build/b.xml", "b"}};
  EXPECT_EQ(load_tree(folder.path()), expected);
}

TEST(RoomOf, IsTheSecondFolderOfAHouse) {
  EXPECT_EQ(room_of("core/text/fold.cpp"), "core/text");
  EXPECT_EQ(room_of("query/cli/commands/ask.cpp"), "query/cli");
  EXPECT_EQ(room_of("core/CMakeLists.txt"), "");
  EXPECT_EQ(room_of("tests/unit/text/fold_test.cpp"), "");
}

TEST(Lines, AreCountedFromOne) {
  EXPECT_EQ(line_of("a\nb\nc", 0), 1u);
  EXPECT_EQ(line_of("a\nb\nc", 4), 3u);
  EXPECT_EQ(lines_of("a\n\nb\n").size(), 3u);
  EXPECT_TRUE(lines_of("").empty());
}

TEST(List, NamesFileAndLine) {
  EXPECT_EQ(list({{"a.cpp", 7, "is wrong"}}), "\na.cpp:7: is wrong");
}

}  // namespace
}  // namespace sovang::architecture
