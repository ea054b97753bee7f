// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/habits.hpp"

#include <gtest/gtest.h>

namespace sovang::architecture {
namespace {

const std::string opening = "// SPDX-License-Identifier: GPL-3.0-or-later\n";

/// A function of so many lines.
std::string function(std::size_t lines) {
  std::string text = "void f() {\n";
  for (std::size_t i = 2; i < lines; ++i) text += "  g();\n";
  return text + "}\n";
}

std::string table(std::size_t lines) {
  std::string text = "constexpr std::array rows{\n";
  for (std::size_t i = 2; i < lines; ++i) text += "  Row{1, \"(\"},\n";
  return text + "};\n";
}

TEST(CheckSizes, AllowsFilesAndFunctionsUpToTheLimit) {
  const Tree tree{{"core/base/a.cpp", function(longest_function)},
                  {"core/base/b.cpp", std::string(longest_file, '\n')},
                  {"core/base/table.cpp", table(longest_function + 20)},
                  {"tests/unit/base/a_test.cpp", function(longest_file + 1)}};
  EXPECT_EQ(check_sizes(tree), Findings());
  EXPECT_EQ(count_functions(tree), 1u);
}

TEST(CheckSizes, FindsWhatIsLonger) {
  const Findings findings = check_sizes({{"core/base/a.cpp", "\n" + function(longest_function + 1)},
                                         {"query/cli/b.hpp", std::string(longest_file + 1, '\n')},
                                         {"query/cli/c.cpp", "void f() {"}});
  ASSERT_EQ(findings.size(), 3u) << list(findings);
  EXPECT_EQ(findings[0], (Finding{"core/base/a.cpp", 2, "f has 61 lines; at most 60"}));
  EXPECT_EQ(findings[1], (Finding{"query/cli/b.hpp", 501, "501 lines; at most 500"}));
  EXPECT_EQ(findings[2].file, "query/cli/c.cpp");
}

TEST(CheckOpenings, WantLicenceAndGuard) {
  EXPECT_EQ(check_openings({{"core/base/a.hpp", opening + "#pragma once\n"}, {"bench/a.cpp", opening}}), Findings());
  EXPECT_EQ(check_openings({{"tests/a.cpp", "\n" + opening}}).size(), 1u);
  EXPECT_EQ(check_openings({{"tests/a.cpp", ""}}).size(), 1u);
  EXPECT_EQ(check_openings({{"core/base/a.hpp", opening + "// #pragma once\n"}}).size(), 1u);
}

TEST(CheckAliases, FindsTheNamespaceBehindResult) {
  EXPECT_EQ(check_aliases({{"core/base/result.hpp", "using X = tl::expected<int, int>;"},
                           {"core/text/a.cpp", "// tl::\nstd::string s = \"tl::\" + gtl::x;"}}),
            Findings());
  EXPECT_EQ(check_aliases({{"core/text/a.cpp", "\nint f(tl::unexpected<E> e);"}}).size(), 1u);
}

TEST(CheckPaths, FindsFoldersOfTheMachine) {
  const std::string folder = std::string("/wo") + "rk";
  EXPECT_EQ(check_paths({{"dev", "cd " + folder + "/main\n"}}).size(), 1u);
  EXPECT_EQ(check_paths({{"README.md", "see\n`" + folder + "`"}}), (Findings{{"README.md", 2, "names " + folder}}));
  EXPECT_EQ(check_paths({{"docs/a.md", folder + "."}, {"docs/b.md", "x" + folder + " " + folder + "shop"}}).size(), 0u);
}

}  // namespace
}  // namespace sovang::architecture
