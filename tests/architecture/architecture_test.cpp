// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/architecture.hpp"

#include <gtest/gtest.h>

namespace sovang::architecture {
namespace {

constexpr std::string_view markdown = R"(
Some words.

| room | may include | libraries | what it is for |
|---|---|---|---|
| `core/base` | — | expected | results |
| `core/text` | base | ICU | letters |
| `query/cli` | base, text | — | main |

| library | CMake targets | headers | why |
|---|---|---|---|
| expected | `tl::expected` | `tl/` | … |
| ICU | `ICU::uc`, `ICU::i18n` | `unicode/` | … |

| other | table | of | words |
|---|---|---|---|
| `core/none` | — | — | … |
)";

const Tree tree{{"core/base/a.hpp", ""}, {"core/text/a.cpp", ""}, {"query/cli/a.cpp", ""}, {"tests/unit/x/a.cpp", ""}};

TEST(ReadArchitecture, ReadsBothTables) {
  const Architecture plan = read_architecture(markdown);
  ASSERT_EQ(plan.rooms.size(), 3u);
  ASSERT_EQ(plan.libraries.size(), 2u);
  ASSERT_NE(plan.room("query/cli"), nullptr);
  EXPECT_EQ(plan.room("query/cli")->may_include, (std::vector<std::string>{"core/base", "core/text"}));
  EXPECT_TRUE(plan.room("core/base")->may_include.empty());
  EXPECT_EQ(plan.room("core/text")->libraries, std::vector<std::string>{"ICU"});
  EXPECT_EQ(plan.library_of_header("unicode/uchar.h")->name, "ICU");
  EXPECT_EQ(plan.library_of_target("ICU::i18n")->name, "ICU");
  EXPECT_EQ(plan.library_of_header("xapian.h"), nullptr);
  EXPECT_EQ(plan.library_of_target("ICU"), nullptr);
}

TEST(CheckPlan, FindsNothingInASoundPlan) {
  EXPECT_EQ(check_plan(read_architecture(markdown), tree), Findings());
}

struct BrokenPlan {
  const char* what;
  std::string_view row;
  const char* finding;
};

class CheckPlanFinds : public testing::TestWithParam<BrokenPlan> {};

TEST_P(CheckPlanFinds, TheMistake) {
  std::string text(markdown);
  const std::string anchor = "| `query/cli`";
  text.insert(text.find(anchor), std::string(GetParam().row) + "\n");
  Tree more = tree;
  more["query/plan/a.cpp"] = "";
  more["indexer/extract/a.cpp"] = "";
  EXPECT_NE(list(check_plan(read_architecture(text), more)).find(GetParam().finding), std::string::npos)
      << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, CheckPlanFinds,
    testing::Values(BrokenPlan{"an arrow down the table", "| `core/time` | cli | — | … |", "no row above"},
                    BrokenPlan{"an unknown room", "| `core/time` | nowhere | — | … |", "no row above"},
                    BrokenPlan{"itself", "| `core/time` | time | — | … |", "no row above"},
                    BrokenPlan{"a room that is not there", "| `core/time` | — | — | … |", "no such room"},
                    BrokenPlan{"an unknown library", "| `query/plan` | — | Boost | … |", "no \"Boost\""},
                    BrokenPlan{"between the programs",
                               "| `indexer/extract` | — | — | … |\n| `query/plan` | extract | — | … |",
                               "query/plan → indexer/extract"},
                    BrokenPlan{"a room without a row", "| `query/plan` | — | — | … |", "indexer/extract: the table"}));

}  // namespace
}  // namespace sovang::architecture
