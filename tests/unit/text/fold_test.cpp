// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.hpp"

#include <gtest/gtest.h>

#include "tests/unit/real_texts.hpp"
#include "tests/unit/text/samples.hpp"

namespace sovang::text {
namespace {

TEST(Fold, TakesEveryLetterToItsBase) {
  for (const SampleLetter& letter : sample_letters()) {
    const std::string base(1, letter.base);
    EXPECT_EQ(fold(letter.composed), base) << letter.composed;
    EXPECT_EQ(fold(letter.decomposed), base) << letter.composed;
    EXPECT_EQ(fold(letter.reordered), base) << letter.composed;
  }
}

TEST(Fold, FoldsTexts) {
  struct Case {
    std::string_view text;
    std::string_view folded;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{"Cục Thống kê THÁI BÌNH", "cuc thong ke thai binh"},
           Case{"QÐ NÐ-CP Ɖức ðường", "qd nd-cp duc duong"},
           Case{"hoà hòa Hoa\u0300", "hoa hoa hoa"},
           Case{"a\u0340e\u0341", "ae"},
           Case{"“Dẫn đầu” – 2020…", "“dan dau” – 2020…"},
           Case{"Müller Ångström ñandú Çelik ǚ", "muller angstrom nandu celik u"},
           Case{"Йод и ΩΜΈΓΑ", "иод и ωμεγα"},
           Case{"中文 한국 \U0001F600", "中文 한국 \U0001F600"},
           Case{"\u0301a", "a"},
           Case{"K\u212A \u212B", "kk a"},
       }) {
    EXPECT_EQ(fold(c.text), c.folded);
    EXPECT_EQ(fold(to_nfc(c.text).value()), c.folded);
  }
}

TEST(Fold, KeepsBytesThatAreNoUtf8AndNul) {
  using namespace std::string_view_literals;
  EXPECT_EQ(fold("A\xFF\xE1\xBB"sv), "a\xFF\xE1\xBB"sv);
  EXPECT_EQ(fold("A\0B"sv), "a\0b"sv);
}

TEST(Fold, IsIdempotentAndBlindToComposition) {
  RandomTexts texts;
  for (std::size_t round = 0; round < 500; ++round) {
    const std::string text = texts.next(round % 60);
    const std::string folded = fold(text);
    EXPECT_EQ(fold(folded), folded) << text;
    EXPECT_EQ(fold(to_nfc(text).value()), folded) << text;
    EXPECT_EQ(fold(key(text)), folded) << text;
  }
}

TEST(FoldWords, MakesOneSpaceOfEveryGap) {
  EXPECT_EQ(fold_words("Sở GD&ĐT – A"), "so gd dt a");
  EXPECT_EQ(fold_words("  “Cụm thi đua số 5”, (Bộ Công an)\n"), "cum thi dua so 5 bo cong an");
  EXPECT_EQ(fold_words("98/2023/NÐ-CP"), "98 2023 nd cp");
  EXPECT_EQ(fold_words("Thái\u00A0Bình\u200B!"), "thai binh");
  EXPECT_EQ(fold_words("– … !"), "");
  EXPECT_EQ(fold_words(""), "");
  EXPECT_EQ(fold_words("Hà Nội 中文"), "ha noi 中文");
}

TEST(Slug, JoinsWithHyphens) {
  EXPECT_EQ(slug("Thái Bình"), "thai-binh");
  EXPECT_EQ(slug("Sở GD&ĐT – A"), "so-gd-dt-a");
  EXPECT_EQ(slug("-- Bà Rịa - Vũng Tàu --"), "ba-ria-vung-tau");
  EXPECT_EQ(slug(""), "");
}

TEST(HasDiacritics, SeesMarksAndStrokes) {
  for (const SampleLetter& letter : sample_letters()) {
    EXPECT_TRUE(has_diacritics("x" + letter.composed)) << letter.composed;
    EXPECT_TRUE(has_diacritics(letter.decomposed + " x")) << letter.composed;
  }
  for (const std::string_view text : {"QÐ", "ð", "Ɖ"}) EXPECT_TRUE(has_diacritics(text)) << text;
  for (const std::string_view text :
       {"", "thong ke", "NASA 2020", "– “…”", "中文", "\u0301", "1\u0301", "Müller", "й"}) {
    EXPECT_FALSE(has_diacritics(text)) << text;
  }
}

TEST(Fold, FoldsRealSentencesInBothForms) {
  const auto rows = test::read_real_table("encodings/vectors.tsv");
  if (!rows) GTEST_SKIP() << "SOVANG_REAL is unset: no real texts";
  for (const auto& row : *rows) {
    EXPECT_EQ(fold(row.at(1)), fold(row.at(2)));
    EXPECT_EQ(key(row.at(1)), key(row.at(2)));
    EXPECT_FALSE(has_diacritics(fold(row.at(1)))) << row.at(1);
  }
}

}  // namespace
}  // namespace sovang::text
