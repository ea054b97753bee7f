// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/legacy.hpp"

#include <gtest/gtest.h>

#include "core/text/detect.hpp"
#include "core/text/legacy_letters.hpp"
#include "core/text/utf8.hpp"
#include "core/text/viqr.hpp"

namespace sovang::text {
namespace {

using namespace std::string_view_literals;

std::string bytes_of(const LegacyLetter& row, std::uint8_t LegacyLetter::*byte) {
  return {static_cast<char>(row.*byte)};
}

TEST(Legacy, ReadsEveryLetterOfTheFullEncodings) {
  for (const LegacyLetter& row : legacy_letters) {
    std::string letter;
    append_utf8(letter, row.letter);
    EXPECT_EQ(decode_legacy(bytes_of(row, &LegacyLetter::viscii), Legacy::viscii), letter);
    EXPECT_EQ(decode_legacy("x" + bytes_of(row, &LegacyLetter::tcvn5712), Legacy::tcvn5712), "x" + letter);
    std::string vni = bytes_of(row, &LegacyLetter::vni);
    if (row.vni_mark != 0) vni += static_cast<char>(row.vni_mark);
    EXPECT_EQ(decode_legacy(vni, Legacy::vni), letter);
  }
}

TEST(Legacy, ReadsTcvn3AndRestoresCapitalsOfALineOrAWord) {
  EXPECT_EQ(decode_legacy("C\xE9ng h\xDF"
                          "a x\xB7 h\xE9i",
                          Legacy::tcvn3),
            "Cộng hòa xã hội");
  EXPECT_EQ(decode_legacy("S\xEB T\xB5i ch\xDDnh t\xD8nh Th\xB8i B\xD7nh", Legacy::tcvn3),
            "Sở Tài chính tỉnh Thái Bình");
  EXPECT_EQ(decode_legacy("C\xE9NG H\xDF"
                          "A\nThi \xAEua",
                          Legacy::tcvn3),
            "CỘNG HÒA\nThi đua");
  EXPECT_EQ(decode_legacy("theo Q\xA7-UBND", Legacy::tcvn3), "theo QĐ-UBND");
  EXPECT_EQ(decode_legacy("S\xE8: 12/NQ-HU", Legacy::tcvn3), "Số: 12/NQ-HU");
  EXPECT_EQ(decode_legacy("NGH\xDE QUY\xD5T S\xE8 12/NQ-HU", Legacy::tcvn3), "NGHỊ QUYẾT SỐ 12/NQ-HU");
}

TEST(Legacy, ReadsTheBytesOfAFontFromItsCharacters) {
  EXPECT_EQ(decode_carried("ViÖt Nam", Legacy::tcvn3), "Việt Nam");
  EXPECT_EQ(decode_carried("ñôn vò Vieät Nam", Legacy::vni), "đơn vị Việt Nam");
  EXPECT_EQ(decode_carried("Viá»‡t Nam Ä‘Æ°á»£c", Legacy::utf8_twice), "Việt Nam được");
  EXPECT_EQ(decode_carried("t\u00ADëng", Legacy::tcvn3), "tưởng");
  EXPECT_EQ(decode_carried("\uF0AB \u4E2D", Legacy::tcvn3), "ô \u4E2D");
}

TEST(Legacy, KnowsEncodingsByTheNameOfTheFont) {
  EXPECT_EQ(decode_run("thñ t\u00ADíng", ".VnTimeH"), "THỦ TƯỚNG");
  EXPECT_EQ(decode_run("thñ t\u00ADíng", ".VnTime"), "thủ tướng");
  EXPECT_EQ(decode_run("tænh Thaùi Bình", "VNI-Times"), "tỉnh Thái Bình");
  EXPECT_EQ(decode_run("ViÖt", "Times New Roman"), "ViÖt");
  EXPECT_EQ(decode_run("tặng thưởng µ", ".VnTime"), "tặng thưởng µ") << "typed in Unicode, the font notwithstanding";
  EXPECT_EQ(legacy_of_font(".VnArial NarrowH"), Legacy::tcvn3_capitals);
  EXPECT_EQ(legacy_of_font("VNI-Helve"), Legacy::vni);
  EXPECT_EQ(legacy_of_font("Verdana"), std::nullopt);
  EXPECT_EQ(legacy_of_font(""), std::nullopt);
}

TEST(Legacy, BytesThatAnEncodingLacksAreThoseOfWindows1252) {
  EXPECT_EQ(decode_legacy("\x93thi\x94 \x96", Legacy::tcvn3), "“thi” –");
  EXPECT_EQ(decode_legacy("\xFFz\0"sv, Legacy::vni), "ÿz\0"sv);
}

TEST(Viqr, ReadsMarksAndLeavesPunctuation) {
  EXPECT_EQ(decode_viqr("DDo^.c la^.p - Tu+. do - Ha.nh phu'c."), "Độc lập - Tự do - Hạnh phúc.");
  EXPECT_EQ(decode_viqr("Nga`y ho^m qua.\nO^ng Tra^`n Thi. Hoa dde^'n a` ?"),
            "Ngày hôm qua.\nÔng Trần Thị Hoa đến à ?");
  EXPECT_EQ(decode_viqr("Sau ba na(m qua. Huye^.n ta"), "Sau ba năm qua. Huyện ta");
  EXPECT_EQ(decode_viqr("a\\. b\\'"), "a. b'");
}

TEST(Viqr, IsNotSeenInOtherLanguages) {
  EXPECT_TRUE(is_viqr(count_viqr("Kho^'i thi ddua so^' 1 ddu+o+.c ta(.ng Co+` thi ddua")));
  EXPECT_FALSE(is_viqr(count_viqr("Is it a.m. or p.m.? I'm sure you don't (really) know: a+b, add two addresses.")));
  EXPECT_FALSE(is_viqr(count_viqr("Thi dua khen thuong, khong dau.")));
}

TEST(Detect, FrenchAndEnglishAreLeftAlone) {
  EXPECT_FALSE(guess_carried("L’été où la forêt brûla, Noël fut très gai à Besançon; ça ira déjà mieux.").has_value());
  for (const char* line : {"Hogg 2006, tr. 360–361; Lass 1992, tr. 46–47, 52–53, 60–61, 70–71, 80–81",
                           "10×0 + 9×3 + 8×0 + 7×6 + 6×4 + 5×0 + 4×6 = 130", "Anh | €36,436 | €44,952 | €60,478",
                           "Bar · Baz · Foo · Qux · Zip · Zap • Zop"}) {
    EXPECT_FALSE(guess_carried(line).has_value()) << line;
    EXPECT_EQ(decode_carried_lines(line, std::nullopt).text, line);
  }
  EXPECT_FALSE(guess_carried("naïve façade, 5 µm ± 2 %, © 2020, § 12, Ångström").has_value());
  EXPECT_FALSE(guess_legacy("L\x92\xE9t\xE9 o\xF9 la for\xEAt br\xFBla, tr\xE8s gai \xE0 Besan\xE7on").has_value());
  EXPECT_FALSE(guess_carried("Sở Tài chính tỉnh Thái Bình dẫn đầu Khối thi đua.").has_value());
}

TEST(Detect, AParagraphInAnOldFontIsMendedWithinATextOfUnicode) {
  std::string good;
  for (int i = 0; i < 4; ++i) good += "Sở Tài chính dẫn đầu Khối thi đua.\n";
  const std::string text = good + "ñôn vò daãn ñaàu Khoái thi ñua soá 1\nXuất sắc §1.";
  ASSERT_FALSE(guess_carried(text).has_value());
  const CarriedText mended = decode_carried_lines(text, std::nullopt);
  EXPECT_EQ(mended.text, good + "đơn vị dẫn đầu Khối thi đua số 1\nXuất sắc §1.");
  EXPECT_EQ(mended.lines, 1u);
  EXPECT_EQ(mended.encoding, Legacy::vni);
}

}  // namespace
}  // namespace sovang::text
