// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/layout.hpp"

#include <sstream>

#include <gtest/gtest.h>

namespace sovang::render {
namespace {

using Lines = std::vector<std::string>;

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(display_width("Thống kê"), 8u);
  EXPECT_EQ(display_width("tho\u0302\u0301ng"), 5u) << "marks stand on their letter";
  EXPECT_EQ(display_width("中文"), 4u);
  EXPECT_EQ(display_width("a\u200bb"), 2u);
  EXPECT_EQ(display_width(""), 0u);
  EXPECT_EQ(display_width("\xff\xc3"), 2u);
}

TEST(Wrap, LeavesNothingThatATerminalActsUpon) {
  EXPECT_EQ(wrap("a\x1b[31mb\r\nc\u202ed\u009be", 40), (Lines{"a [31mb c d e"}));
  EXPECT_EQ(wrap("\xc3\x1b[31m", 40), (Lines{"\ufffd [31m"})) << "a lead byte takes no control character with it";
}

TEST(Wrap, BreaksAtSpaces) {
  EXPECT_EQ(wrap("Cục Thống kê Thái Bình", 12), (Lines{"Cục Thống kê", "Thái Bình"}));
  EXPECT_EQ(wrap("  a   b  ", 10), (Lines{"a b"}));
  EXPECT_EQ(wrap("", 10), (Lines{""}));
}

TEST(Wrap, BreaksAWordOnlyWhereItIsWiderThanTheLine) {
  EXPECT_EQ(wrap("aa bbbbbbbb cc", 5), (Lines{"aa", "bbbbb", "bbb", "cc"}));
  EXPECT_EQ(wrap("ốốốốốố", 4), (Lines{"ốốốố", "ốố"}));
}

TEST(PrintWrapped, IndentsWhatFollows) {
  std::ostringstream out;
  print_wrapped(out, "2020  ", "Cục Thống kê Thái Bình", 20);
  EXPECT_EQ(out.str(), "2020  Cục Thống kê\n      Thái Bình\n");
}

TEST(Shortened, EndsWithAnEllipsis) {
  EXPECT_EQ(shortened("Thống kê", 8), "Thống kê");
  EXPECT_EQ(shortened("Thống kê", 6), "Thống…");
}

}  // namespace
}  // namespace sovang::render
