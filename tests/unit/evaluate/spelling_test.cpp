// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/spelling.hpp"

#include <gtest/gtest.h>

namespace sovang::evaluate {
namespace {

TEST(FoldName, DropsDiacriticsAndPunctuationAndSpellsOut) {
  struct Row {
    const char* name;
    const char* folded;
  };
  const Row rows[] = {
      {"", ""},
      {"  – ", ""},
      {"Cục Thống kê tỉnh Thái Bình", "cuc thong ke tinh thai binh"},
      {"ĐẮK  LẮK - Ðà Nẵng.", "dak lak da nang"},
      {"UBND TP. Huế", "uy ban nhan dan thanh pho hue"},
      {"Sở GD&ĐT", "so giao duc va dao tao"},
      {"Sở GDĐT", "so giao duc va dao tao"},
      {"Sở GD ĐT", "so gd dt"},
      {"A&B", "a&b"},
      {"UBMTTQ Việt Nam", "uy ban mat tran to quoc viet nam"},
      {"BHXH VN, TW", "bao hiem xa hoi viet nam trung uong"},
      {"TPP", "tpp"},
      {"HTX TX TP", "hop tac xa thi xa thanh pho"},
      {"Công ty TNHH MTV 74", "cong ty trach nhiem huu han mot thanh vien 74"},
      {"Thái Bình\u200B2", "thai binh 2"},
      {"a\u0323\u0302n", "an"},
      {"東京", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(fold_name(row.name), row.folded) << row.name;
}

TEST(WordsOf, AreASet) {
  EXPECT_EQ(words_of("a b a"), (Words{"a", "b"}));
  EXPECT_EQ(words_of(""), Words());
}

TEST(IsWordAt, WantsWholeWords) {
  EXPECT_TRUE(is_word_at("cum 2", 0, "cum"));
  EXPECT_TRUE(is_word_at("gd&dt", 3, "dt"));
  EXPECT_TRUE(is_word_at("thi xa a", 0, "thi xa"));
  EXPECT_FALSE(is_word_at("cum 2", 0, "cu"));
  EXPECT_FALSE(is_word_at("cum 2", 1, "um"));
  EXPECT_FALSE(is_word_at("cum", 0, "cum 2"));
}

TEST(AccentsDiffer, InOneWordOfTwoAccentedNames) {
  struct Row {
    const char* a;
    const char* b;
    bool differ;
  };
  const Row rows[] = {
      {"Thanh Hóa", "Thạnh Hóa", true},
      {"Thanh Hóa", "Thanh Hoá", false},
      {"Thanh Hóa", "Thanh Hoa", false},
      {"tỉnh Thanh Hóa", "tỉnh Thanh Hoa", true},
      {"Thanh Hóa", "thanh hoa", false},
      {"Hòa Bình", "HOÀ BÌNH", false},
      {"Đông Hưng", "Dong Hưng", true},
      {"Đông Hưng", "Dong Hung", false},
      {"Sơn", "Sôn", true},
      {"Nghệ An", "Hà Tĩnh", false},
      {"Thái Bình", "Tha\u0301i Bi\u0300nh", false},
      {"Müller Bình", "Muller Bình", true},
      {"", "Thái Bình", false},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(accents_differ(row.a, row.b), row.differ) << row.a << " | " << row.b;
    EXPECT_EQ(accents_differ(row.b, row.a), row.differ) << row.b << " | " << row.a;
  }
}

}  // namespace
}  // namespace sovang::evaluate
