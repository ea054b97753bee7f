// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8.hpp"

#include <gtest/gtest.h>

#include "core/text/ascii.hpp"
#include "tests/unit/text/samples.hpp"

namespace sovang::text {
namespace {

TEST(CountCodePoints, CountsLettersAndNotBytes) {
  EXPECT_EQ(count_code_points(""), 0u);
  EXPECT_EQ(count_code_points("Thống kê"), 8u);
  EXPECT_EQ(count_code_points("中\U0001F600"), 2u);
  EXPECT_EQ(count_code_points("o\u0302\u0301"), 3u) << "marks are code points of their own";
}

TEST(Clip, CutsNoCodePointInTwo) {
  EXPECT_EQ(clip("Thống", 4), "Th") << "ố has three bytes";
  EXPECT_EQ(clip("Thống", 6), "Thốn");
  EXPECT_EQ(clip("Thống", 100), "Thống");
  EXPECT_EQ(clip("ố", 0), "");
  EXPECT_EQ(clip("\x80\x80\x80", 2), "") << "bytes that are no UTF-8 may all go";
  RandomTexts texts;
  const std::string text = texts.next(50);
  for (std::size_t bytes = 0; bytes <= text.size(); ++bytes) {
    const std::string_view start = clip(text, bytes);
    EXPECT_LE(start.size(), bytes);
    EXPECT_GT(start.size() + 4, bytes);
    for (std::size_t at = 0; at < start.size(); at += decode(start, at).size) EXPECT_TRUE(decode(start, at).valid());
  }
}

TEST(IsDigit, KnowsNoDigitsOfOtherScripts) {
  for (const char32_t digit : U"0123456789") EXPECT_EQ(is_digit(digit), digit != 0);
  for (const char32_t other : {U'/', U':', U'a', U'٣', U'５'}) EXPECT_FALSE(is_digit(other));
  EXPECT_FALSE(is_digit('\xb2'));
}

}  // namespace
}  // namespace sovang::text
