// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/load_file.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/support/temporary_folder.hpp"

namespace sovang::readers {
namespace {

namespace fs = std::filesystem;

class LoadFile : public testing::Test {
 protected:
  sample::TemporaryFolder folder_;
};

TEST_F(LoadFile, GivesTheBytes) {
  std::ofstream(folder_ / "a.txt", std::ios::binary) << std::string("a\0\r\n", 4);
  EXPECT_EQ(load_file(folder_ / "a.txt").value(), std::string("a\0\r\n", 4));
}

TEST_F(LoadFile, AHugeFileIsRefusedByItsSize) {
  std::ofstream(folder_ / "line.txt") << "x";
  fs::resize_file(folder_ / "line.txt", 100'000'000);  // sparse: takes no room on the disk
  const Result<std::string> bytes = load_file(folder_ / "line.txt");
  ASSERT_FALSE(bytes.has_value());
  EXPECT_EQ(bytes.error().slug, "too-large");
  EXPECT_NE(bytes.error().message.find("95 MiB"), std::string::npos) << bytes.error().message;
  EXPECT_NE(bytes.error().message.find("limit is 64 MiB"), std::string::npos) << bytes.error().message;
}

TEST_F(LoadFile, WhatIsNoFileIsUnreadable) {
  EXPECT_EQ(load_file(folder_.path()).error().slug, "unreadable");
  EXPECT_EQ(load_file(folder_ / "missing.txt").error().slug, "unreadable");
}

TEST_F(LoadFile, AFileWithoutPermissionIsUnreadable) {
  if (geteuid() == 0) GTEST_SKIP() << "root reads every file";
  std::ofstream(folder_ / "a.txt") << "x";
  fs::permissions(folder_ / "a.txt", fs::perms::none);
  EXPECT_EQ(load_file(folder_ / "a.txt").error().slug, "unreadable");
}

TEST(LoadStream, EndsAtTheLimit) {
  std::istringstream in(std::string(300'000, 'x'));
  EXPECT_EQ(load_stream(in, 200'000).error().slug, "too-large");
  std::istringstream again(std::string(300'000, 'x'));
  EXPECT_EQ(load_stream(again, 300'000).value().size(), 300'000u);
}

}  // namespace
}  // namespace sovang::readers
