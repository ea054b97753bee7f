// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/links.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace sovang::architecture {
namespace {

const Architecture plan{
    {{"core/base", {}, {}}, {"core/text", {"core/base"}, {"ICU"}}, {"query/cli", {"core/base"}, {}}},
    {{"ICU", {"ICU::uc", "ICU::i18n"}, {"unicode/"}}, {"fmt", {"fmt::fmt"}, {"fmt/"}}}};

TEST(Links, AreReadFromAllCalls) {
  const auto found = links(
      "# LINKS no::thing\nsovang_library(text SOURCES a.cpp\n  LINKS sovang::base\n  PRIVATE_LINKS ICU::uc # and\n"
      "    ICU::i18n)\nset(x y)\nsovang_program(p LINKS sovang::text SOURCES b.cpp)\n");
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(found[0].target, "sovang::base");
  EXPECT_TRUE(found[0].open);
  EXPECT_EQ(found[0].line, 3u);
  EXPECT_EQ(found[2].target, "ICU::i18n");
  EXPECT_FALSE(found[2].open);
  EXPECT_EQ(found[2].line, 5u);
  EXPECT_EQ(found[3].target, "sovang::text");
}

TEST(CheckLinks, AllowsWhatThePlanAllows) {
  const Tree tree{{"core/text/CMakeLists.txt", "sovang_library(text LINKS sovang::base PRIVATE_LINKS ICU::uc)"},
                  {"core/text/a.cpp", "#include \"core/base/a.hpp\"\n#include \"core/text/a.hpp\"\n"},
                  {"tests/unit/text/CMakeLists.txt", "sovang_test(text LINKS fmt::fmt)"}};
  EXPECT_EQ(check_links(plan, tree), Findings());
}

struct Forbidden {
  const char* room;
  const char* call;
  const char* finding;
};

class CheckLinksFinds : public testing::TestWithParam<Forbidden> {};

TEST_P(CheckLinksFinds, FileLineAndArrow) {
  const std::string file = std::string(GetParam().room) + "/CMakeLists.txt";
  const Tree tree{{file, "\n" + std::string(GetParam().call)},
                  {std::string(GetParam().room) + "/a.cpp", "#include \"core/text/a.hpp\"\n"}};
  const Findings findings = check_links(plan, tree);
  const auto expected = [&](const Finding& finding) {
    return finding.file == file && finding.line == 2 && finding.message.find(GetParam().finding) != std::string::npos;
  };
  EXPECT_TRUE(std::any_of(findings.begin(), findings.end(), expected)) << list(findings);
}

INSTANTIATE_TEST_SUITE_P(
    Calls, CheckLinksFinds,
    testing::Values(Forbidden{"core/base", "sovang_library(base LINKS sovang::text)", "core/base → sovang::text"},
                    Forbidden{"query/cli", "sovang_program(sovang LINKS sovang::text)", "query/cli → sovang::text"},
                    Forbidden{"core/text", "sovang_library(text PRIVATE_LINKS fmt::fmt)", "core/text → fmt"},
                    Forbidden{"core/text", "sovang_library(text LINKS icuuc)", "has no library"},
                    Forbidden{"core/text", "target_link_libraries(sovang_text icuuc)", "by LINKS"},
                    Forbidden{"query/cli", "sovang_program(sovang LINKS sovang::base)", "includes nothing of it"}));

TEST(CheckLinks, FindsARoomThatIsIncludedAndNotLinked) {
  const Tree tree{{"core/text/CMakeLists.txt", "sovang_library(text PRIVATE_LINKS ICU::uc)"},
                  {"core/text/a.hpp", "#include \"core/base/a.hpp\"\n"}};
  EXPECT_EQ(check_links(plan, tree),
            (Findings{{"core/text/CMakeLists.txt", 1, "does not link sovang::base, of which it includes headers"}}));
}

}  // namespace
}  // namespace sovang::architecture
