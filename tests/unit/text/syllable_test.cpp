// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/syllable.hpp"

#include <gtest/gtest.h>

namespace sovang::text {
namespace {

TEST(Syllable, KnowsTheSpellingOfVietnamese) {
  for (const char* word :
       {"nghiêng", "khuỷu", "ngoằn", "ngoèo", "quyết", "quốc", "gì",   "giữ",  "giếng", "giặc", "thuở",  "hòa",
        "hoà",     "thủy",  "thuỷ",  "quý",   "Ủy",    "ỦY",   "yến",  "ưỡn",  "người", "ông",  "xoong", "ba",
        "Đảng",    "y",     "rượu",  "khuya", "huýt",  "soóc", "tuần", "thuế", "nghĩa", "kỷ"})
    EXPECT_TRUE(is_syllable(word)) << word;
  for (const char* word :
       {"",     "viec", "thúê",    "baỏ", "cac", "các̀",  "học̣",  "kà",    "cì",  "ngê",   "ghà",
        "José", "café", "nướcnăm", "Đắk", "®¬n", "phò2", "hoàc", "ngươì", "été", "quừng", "nghiênggg"})
    EXPECT_FALSE(is_syllable(word)) << word;
}

TEST(Syllable, PutsAToneWhereItBelongs) {
  EXPECT_EQ(with_tone_placed("thúê"), "thuế");
  EXPECT_EQ(with_tone_placed("baỏ"), "bảo");
  EXPECT_EQ(with_tone_placed("lựơng"), "lượng");
  EXPECT_EQ(with_tone_placed("nghịêm"), "nghiệm");
  EXPECT_EQ(with_tone_placed("qúy"), "quý");
  EXPECT_EQ(with_tone_placed("ĐAỊ"), "ĐẠI");
  EXPECT_EQ(with_tone_placed("Thừơng"), "Thường");
}

TEST(Syllable, LeavesEveryOtherWordAlone) {
  for (const char* word : {"hòa", "hoà", "thuế", "José", "Raúl", "café", "Đắk", "viec", "", "éé"})
    EXPECT_EQ(with_tone_placed(word), std::nullopt) << word;
}

TEST(Syllable, CountsWordsWithMarksOnly) {
  const SyllableCount count = count_syllables("Năm 2020, “Sở Tài chính” tặng ViÖt café – ok.");
  EXPECT_EQ(count.valid, 5u);
  EXPECT_EQ(count.invalid, 2u);
}

}  // namespace
}  // namespace sovang::text
