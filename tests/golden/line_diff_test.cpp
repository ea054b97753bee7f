// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/line_diff.hpp"

#include <gtest/gtest.h>

namespace sovang::golden {
namespace {

TEST(LineDiff, EqualTextsHaveNone) {
  EXPECT_EQ(line_diff("a\nb\n", "a\nb\n"), "");
}

TEST(LineDiff, ShowsWhatIsMissingAndWhatIsNew) {
  EXPECT_EQ(line_diff("a\nb\nc\n", "a\nB\nc\nd\n"), " a\n-b\n+B\n c\n+d\n");
}

TEST(LineDiff, LeavesOutWhatIsFarFromAnyChange) {
  EXPECT_EQ(line_diff("1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\n5\n7\n"), "…\n 3\n 4\n 5\n-6\n+7\n");
}

}  // namespace
}  // namespace sovang::golden
