// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/explain/markup.hpp"

#include <gtest/gtest.h>

namespace sovang::explain {
namespace {

std::string marked(std::string_view text, std::vector<Element> elements, model::Span part = {0, 100}) {
  return mark_up(text, text::OffsetMap(text), part, std::move(elements));
}

TEST(MarkUp, PutsElementsAroundTheirSpans) {
  EXPECT_EQ(marked("abcdef", {}), "abcdef");
  EXPECT_EQ(marked("abcdef", {{{1, 3}, "class=\"m\"", "e1"}}), "a<span id=\"e1\" class=\"m\">bc</span>def");
  EXPECT_EQ(marked("Sở Y tế", {{{3, 4}, "", "y"}}), "Sở <span id=\"y\">Y</span> tế") << "code points, not bytes";
}

TEST(MarkUp, NestsWhatLiesInside) {
  EXPECT_EQ(marked("abcdef", {{{2, 3}, "", "in"}, {{1, 5}, "", "out"}}),
            "a<span id=\"out\">b<span id=\"in\">c</span>de</span>f");
  EXPECT_EQ(marked("abc", {{{0, 3}, "", "x"}, {{0, 3}, "", "y"}}), "<span id=\"x\"><span id=\"y\">abc</span></span>");
  EXPECT_EQ(marked("abc", {{{0, 1}, "", "x"}, {{1, 3}, "", "y"}}), "<span id=\"x\">a</span><span id=\"y\">bc</span>");
}

TEST(MarkUp, OpensAgainWhatOverlaps) {
  EXPECT_EQ(marked("abcdef", {{{0, 3}, "", "x"}, {{2, 5}, "", "y"}}),
            "<span id=\"x\">ab<span id=\"y\">c</span></span><span>de</span>f");
  EXPECT_EQ(marked("abcdef", {{{0, 3}, "", "x"}, {{1, 5}, "", "y"}, {{2, 4}, "", "z"}}),
            "<span id=\"x\">a<span id=\"y\">b<span id=\"z\">c</span></span></span><span><span>d</span>e</span>f");
}

TEST(MarkUp, CutsWhatReachesBeyondThePart) {
  EXPECT_EQ(marked("abcdef", {{{0, 6}, "", "x"}}, {2, 4}), "<span id=\"x\">cd</span>");
  EXPECT_EQ(marked("abcdef", {{{0, 2}, "", "x"}, {{4, 6}, "", "y"}, {{3, 3}, "", "z"}}, {2, 4}), "cd");
  EXPECT_EQ(marked("abc", {{{2, 900}, "", "x"}}, {0, 900}), "ab<span id=\"x\">c</span>");
  EXPECT_EQ(marked("abc", {{{5, 9}, "", "x"}}, {7, 8}), "");
}

TEST(MarkUp, EscapesTheText) {
  EXPECT_EQ(marked("<&>", {{{1, 2}, "", "x"}}), "&lt;<span id=\"x\">&amp;</span>&gt;");
}

}  // namespace
}  // namespace sovang::explain
