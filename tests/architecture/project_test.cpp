// SPDX-License-Identifier: GPL-3.0-or-later
// This repository against its own rules.
#include <gtest/gtest.h>

#include "tests/architecture/arrows.hpp"
#include "tests/architecture/habits.hpp"
#include "tests/architecture/links.hpp"

namespace sovang::architecture {
namespace {

class Project : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    tree = load_tree(SOVANG_SOURCE_DIR);
    plan = read_architecture(tree["ARCHITECTURE.md"]);
  }
  static inline Tree tree;
  static inline Architecture plan;
};

TEST_F(Project, HasAPlanThatFitsItsRooms) {
  EXPECT_GE(plan.rooms.size(), 15u);
  EXPECT_GE(plan.libraries.size(), 6u);
  EXPECT_EQ(check_plan(plan, tree), Findings());
}

TEST_F(Project, IncludesOnlyWhatThePlanAllows) {
  EXPECT_EQ(check_includes(plan, tree), Findings());
}

TEST_F(Project, KeepsItsLibrariesInTheirRooms) {
  EXPECT_EQ(check_leaks(plan, tree), Findings());
}

TEST_F(Project, LinksOnlyWhatThePlanAllows) {
  EXPECT_EQ(check_links(plan, tree), Findings());
}

TEST_F(Project, HasShortFilesAndFunctions) {
  EXPECT_GE(count_functions(tree), 1000u) << "the scanner of functions no longer sees them";
  EXPECT_EQ(check_sizes(tree), Findings());
}

TEST_F(Project, OpensEachFileTheSameWay) {
  EXPECT_EQ(check_openings(tree), Findings());
}

TEST_F(Project, NamesItsResultTypeInOneWay) {
  EXPECT_EQ(check_aliases(tree), Findings());
}

TEST_F(Project, NamesNoPathOfOneMachine) {
  EXPECT_EQ(check_paths(tree), Findings());
}

}  // namespace
}  // namespace sovang::architecture
