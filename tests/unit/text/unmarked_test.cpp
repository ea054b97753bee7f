// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unmarked.hpp"

#include <gtest/gtest.h>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"

namespace sovang::text {
namespace {

TEST(UnmarkedSyllable, EverySyllableOfAProverbFits) {
  const std::string text =
      "Nghiêng quyển khuỷu giếng thuở quýt ngoằn ngoèo xoong huých tuyết rượu bướm uỷ yêu ý gì gìn quốc khuya hươu "
      "đường choàng thuần luật giêng oẳn tù tì";
  for (const Token& token : tokenize(text)) EXPECT_TRUE(may_be_syllable(fold(token.of(text)))) << token.of(text);
}

TEST(UnmarkedSyllable, OtherWordsDoNot) {
  for (const char* word : {"street", "emulation", "ubnd", "thongg", "b52", "", "the1", "clb"})
    EXPECT_FALSE(may_be_syllable(word)) << word;
}

TEST(WrittenWithoutDiacritics, IsToldFromOtherTexts) {
  EXPECT_TRUE(written_without_diacritics("Cuc Thong ke tinh Ha Nam dan dau khoi thi dua nam 2020."));
  EXPECT_TRUE(
      written_without_diacritics("UBND tinh tang Bang khen cho cac don vi dan dau phong trao thi dua nam 2020"));
  EXPECT_FALSE(written_without_diacritics("Cục Thống kê tỉnh Hà Nam dẫn đầu khối thi đua năm 2020."));
  EXPECT_FALSE(written_without_diacritics("The provincial statistics office came first among the units of its block."));
  EXPECT_FALSE(written_without_diacritics("tong ket thi dua")) << "too short to tell";
  EXPECT_FALSE(written_without_diacritics(""));
}

}  // namespace
}  // namespace sovang::text
