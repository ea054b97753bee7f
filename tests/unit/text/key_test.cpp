// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <gtest/gtest.h>

#include "core/text/fold.hpp"
#include "tests/unit/real_texts.hpp"
#include "tests/unit/text/samples.hpp"

namespace sovang::text {
namespace {

TEST(Key, LowersEveryLetterAndKeepsItsMarks) {
  const auto letters = sample_letters();
  for (const SampleLetter& letter : letters) {
    // The small letter is the one with the same marks on a small base.
    std::string small = letter.decomposed;
    if (letter.base != 'd') small[0] = letter.base;
    const std::string expected = letter.base == 'd' ? "đ" : to_nfc(small).value();
    EXPECT_EQ(key(letter.composed), expected);
    EXPECT_EQ(key(letter.decomposed), expected);
    EXPECT_EQ(key(letter.reordered), expected);
  }
}

TEST(Key, TakesLookAlikesForD) {
  EXPECT_EQ(key("Ð"), "đ");
  EXPECT_EQ(key("ð"), "đ");
  EXPECT_EQ(key("Ɖ"), "đ");
  EXPECT_EQ(key("ɖ"), "đ");
  EXPECT_EQ(key("NÐ-CP"), key("NĐ-CP"));
  EXPECT_EQ(key("Ðặng"), "đặng");
}

struct TonePair {
  std::string_view press;   ///< the key
  std::string_view school;  ///< QĐ 1989/QĐ-BGDĐT
};

constexpr std::array<TonePair, 18> tone_pairs{{
    {"hòa", "hoà"},
    {"khóa", "khoá"},
    {"tỏa", "toả"},
    {"lõa", "loã"},
    {"đọa", "đoạ"},
    {"góa", "goá"},
    {"khỏe", "khoẻ"},
    {"lòe", "loè"},
    {"chọe", "choẹ"},
    {"tóe", "toé"},
    {"thủy", "thuỷ"},
    {"ủy", "uỷ"},
    {"tùy", "tuỳ"},
    {"nguỵnh", "nguỵnh"},
    {"lũy", "luỹ"},
    {"ngụy", "nguỵ"},
    {"úy", "uý"},
    {"òa", "oà"},
}};

TEST(Key, HasOneTonePlacement) {
  for (const auto& [press, school] : tone_pairs) {
    EXPECT_EQ(key(press), press);
    EXPECT_EQ(key(school), press);
    const std::string phrase = "(" + std::string(school) + ") " + std::string(school) + "-" + std::string(school) + ".";
    const std::string expected = "(" + std::string(press) + ") " + std::string(press) + "-" + std::string(press) + ".";
    EXPECT_EQ(key(phrase), expected);
  }
  EXPECT_EQ(key("HOÀ UỶ KHOẺ"), "hòa ủy khỏe");
  EXPECT_EQ(key("Hoa\u0300"), "hòa");
  EXPECT_EQ(key("U\u0309Y BAN; UY\u0309 BAN"), "ủy ban; ủy ban");
}

/// Syllables in which both spellings agree, with onsets qu and gi, codas, and rimes that look alike.
TEST(Key, LeavesOtherRimesAlone) {
  for (const std::string_view word :
       {"quý",  "quỳ",  "quà",   "quả",  "quỹ",  "quỵ",    "quê",   "quế",   "quở",   "già",   "giáo",
        "giữ",  "gì",   "giò",   "giùm", "hoàn", "thuyền", "ngoáy", "ngoài", "khuỷu", "huệ",   "thuở",
        "thuế", "mía",  "múa",   "mứa",  "tiến", "yến",    "muốn",  "mướn",  "loạn",  "khoẻn", "xoèn",
        "suýt", "quýt", "khuya", "chìa", "của",  "thừa",   "nghĩa", "hài",   "húi",   "hòi",   "ngoèo"}) {
    EXPECT_EQ(key(word), word);
  }
}

TEST(Key, MovesTheToneOffTheOnsetQu) {
  EXPECT_EQ(key("qúy"), "quý");
  EXPECT_EQ(key("Qùa"), "quà");
  EXPECT_EQ(key("qủa"), "quả");
}

TEST(Key, KeepsWhatIsNoLetter) {
  EXPECT_EQ(key("“Dẫn đầu” – 98/2023/NĐ-CP…"), "“dẫn đầu” – 98/2023/nđ-cp…");
  EXPECT_EQ(key("МОСКВА Ünal 中文 \U0001F600"), "москва ünal 中文 \U0001F600");
  EXPECT_EQ(key(""), "");
}

TEST(Key, SurvivesBytesThatAreNoUtf8) {
  RandomTexts texts;
  for (std::size_t round = 0; round < 300; ++round) {
    const std::string once = key(texts.next_bytes(round % 40));
    EXPECT_EQ(find_invalid_utf8(once), std::string::npos);
    EXPECT_EQ(key(once), once);
  }
}

TEST(Key, IsIdempotentComposedAndBlindToComposition) {
  RandomTexts texts;
  for (std::size_t round = 0; round < 1000; ++round) {
    const std::string text = texts.next(round % 50);
    const std::string once = key(text);
    EXPECT_EQ(key(once), once) << text;
    EXPECT_EQ(to_nfc(once), once) << text;
    EXPECT_EQ(key(to_nfc(text).value()), once) << text;
  }
}

TEST(Key, AgreesWithRealToneVariants) {
  const auto rows = test::read_real_table("encodings/tone_variants.tsv");
  if (!rows) GTEST_SKIP() << "SOVANG_REAL is unset: no real texts";
  ASSERT_GT(rows->size(), 50U);
  for (const auto& row : *rows) EXPECT_EQ(key(row.at(0)), key(row.at(1))) << row.at(0);
}

TEST(UnifyIY, MakesOneOfOpenSyllables) {
  struct Case {
    std::string_view y;
    std::string_view i;
  };
  for (const Case& c : {Case{"kỷ", "kỉ"}, Case{"sỹ", "sĩ"}, Case{"lý", "lí"}, Case{"mỹ", "mĩ"}, Case{"tỷ", "tỉ"},
                        Case{"hy", "hi"}, Case{"vỹ", "vĩ"}, Case{"quý", "quí"}, Case{"ty", "ti"}, Case{"kỳ", "kì"}}) {
    EXPECT_EQ(unify_i_y(c.y), c.i);
    EXPECT_EQ(unify_i_y(c.i), c.i);
  }
}

TEST(UnifyIY, LeavesOtherSyllablesAlone) {
  for (const std::string_view word :
       {"", "y", "ý", "tay", "tai", "thúy", "thúi", "ủy", "yên", "kỷx", "quỳnh", "thy", "h", "qu", "nguy", "chuyên"}) {
    EXPECT_EQ(unify_i_y(word), word);
  }
}

TEST(OtherIY, GivesTheOtherSpelling) {
  EXPECT_EQ(other_i_y("kỷ"), "kỉ");
  EXPECT_EQ(other_i_y("kỉ"), "kỷ");
  EXPECT_EQ(other_i_y("ty"), "ti");
  EXPECT_EQ(other_i_y("quý"), "quí");
  for (const char* word : {"", "i", "y", "khi", "thuy", "kia", "thi"}) EXPECT_EQ(other_i_y(word), "") << word;
}

}  // namespace
}  // namespace sovang::text
