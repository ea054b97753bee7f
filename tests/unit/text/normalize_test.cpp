// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/normalize.hpp"

#include <gtest/gtest.h>

#include "tests/unit/real_texts.hpp"
#include "tests/unit/text/samples.hpp"

namespace sovang::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t valid = std::string_view::npos;

TEST(FindInvalidUtf8, GivesTheFirstBadByte) {
  struct Case {
    std::string_view bytes;
    std::size_t at;
  };
  for (const Case& c : {
           Case{"", valid},
           Case{"Thái Bình \U0001F600 \xEF\xBF\xBD"sv, valid},
           Case{"\0"sv, valid},
           Case{"\x80"sv, 0},
           Case{"abc\xFF"sv, 3},
           Case{"12345678\xC0\x80"sv, 8},              // overlong NUL
           Case{"a\xC1\xBF"sv, 1},                     // overlong
           Case{"ab\xE0\x80\x80"sv, 2},                // overlong
           Case{"ab\xE0\x9F\xBF"sv, 2},                // overlong
           Case{"\xF0\x80\x80\x80"sv, 0},              // overlong
           Case{"\xED\xA0\x80"sv, 0},                  // surrogate
           Case{"\xED\x9F\xBF"sv, valid},              // last before the surrogates
           Case{"\xF4\x8F\xBF\xBF"sv, valid},          // U+10FFFF
           Case{"\xF4\x90\x80\x80"sv, 0},              // above it
           Case{"\xF5\x80\x80\x80"sv, 0},              // never a first byte
           Case{"ệ\xE1\xBB"sv, 3},                     // cut
           Case{"\xE1\xBB"sv, 0},                      // cut
           Case{"\xC3"sv, 0},                          // cut
           Case{"\xE1\xBB\x41"sv, 0},                  // broken
           Case{"Tên: Nguy\xEA\xDEn V\xE3n A"sv, 10},  // windows-1258
           Case{"một dòng dài hơn tám byte rồi \xFE"sv, 38},
       }) {
    EXPECT_EQ(find_invalid_utf8(c.bytes), c.at) << testing::PrintToString(c.bytes);
  }
}

TEST(FindInvalidUtf8, FindsOneBadByteWhereverItStands) {
  RandomTexts texts;
  for (int round = 0; round < 200; ++round) {
    const std::string before = texts.next(static_cast<std::size_t>(round % 40));
    EXPECT_EQ(find_invalid_utf8(before), valid);
    EXPECT_EQ(find_invalid_utf8(before + '\xFF' + texts.next(10)), before.size());
  }
}

TEST(ToNfc, ComposesAllVietnameseLetters) {
  const auto letters = sample_letters();
  ASSERT_EQ(letters.size(), 134U);
  for (const SampleLetter& letter : letters) {
    EXPECT_EQ(to_nfc(letter.decomposed), letter.composed);
    EXPECT_EQ(to_nfc(letter.reordered), letter.composed);
    EXPECT_EQ(to_nfc(letter.composed), letter.composed);
    EXPECT_LE(letter.composed.size(), 3U) << "one code point";
  }
}

TEST(ToNfc, LeavesComposedTextAsItIs) {
  for (const std::string_view text :
       {"", "Thi dua", "Cờ thi đua của Chính phủ – “dẫn đầu”…", "QÐ", "中文 \U0001F600"}) {
    EXPECT_EQ(to_nfc(text), std::string(text));
  }
}

TEST(ToNfc, ComposesDeprecatedToneMarks) {
  EXPECT_EQ(to_nfc("a\u0340e\u0341"), "àé");
}

TEST(ToNfc, RefusesWhatIsNoUtf8AndSaysWhere) {
  const auto result = to_nfc("Thái B\xECnh");
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, ErrorCode::invalid_input);
  EXPECT_NE(result.error().message.find("byte 7"), std::string::npos) << result.error().message;
}

TEST(EscapeInvalidUtf8, WritesOnlyBrokenBytesAsPercent) {
  EXPECT_EQ(escape_invalid_utf8("tệp.txt"), "tệp.txt");
  EXPECT_EQ(escape_invalid_utf8("t\xEA\x0Ap\xFF.txt"), "t%EA\np%FF.txt");
}

TEST(ToNfc, ComposesRealSentences) {
  const auto rows = test::read_real_table("encodings/vectors.tsv");
  if (!rows) GTEST_SKIP() << "SOVANG_REAL is unset: no real texts";
  ASSERT_GT(rows->size(), 100U);
  for (const auto& row : *rows) EXPECT_EQ(to_nfc(row.at(2)), row.at(1));
}

}  // namespace
}  // namespace sovang::text
