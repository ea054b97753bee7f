// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sovang::text {

/// The six tones in the order of the alphabet (CLDR vi): ngang, huyền, hỏi, ngã, sắc, nặng.
enum class Tone : std::uint8_t { level, grave, hook, tilde, acute, dot };

/// What the table knows of an ASCII character or a Vietnamese letter (134 letters; the look-alikes Ð ð Ɖ ɖ are đ).
struct Letter {
  char16_t lower = 0;  ///< lower case
  char16_t stem = 0;   ///< lower case without the tone: ệ → ê
  char ascii = 0;      ///< lower case without any mark; 0: not in the table
  Tone tone = Tone::level;
  bool letter = false;
  bool capital = false;
  bool vowel = false;
};

namespace detail {

struct VowelRow {
  std::u16string_view lower;
  std::u16string_view upper;
};

/// Each vowel with its six tones.
inline constexpr std::array<VowelRow, 12> vowel_rows{{
    {u"aàảãáạ", u"AÀẢÃÁẠ"},
    {u"ăằẳẵắặ", u"ĂẰẲẴẮẶ"},
    {u"âầẩẫấậ", u"ÂẦẨẪẤẬ"},
    {u"eèẻẽéẹ", u"EÈẺẼÉẸ"},
    {u"êềểễếệ", u"ÊỀỂỄẾỆ"},
    {u"iìỉĩíị", u"IÌỈĨÍỊ"},
    {u"oòỏõóọ", u"OÒỎÕÓỌ"},
    {u"ôồổỗốộ", u"ÔỒỔỖỐỘ"},
    {u"ơờởỡớợ", u"ƠỜỞỠỚỢ"},
    {u"uùủũúụ", u"UÙỦŨÚỤ"},
    {u"ưừửữứự", u"ƯỪỬỮỨỰ"},
    {u"yỳỷỹýỵ", u"YỲỶỸÝỴ"},
}};
inline constexpr std::string_view vowel_bases = "aaaeeiooouuy";
inline constexpr std::u16string_view d_with_stroke_lower = u"đðɖ";
inline constexpr std::u16string_view d_with_stroke_upper = u"ĐÐƉ";

inline constexpr std::size_t low_end = 0x260;
inline constexpr std::size_t block_begin = 0x1EA0;  // the Vietnamese part of Latin Extended Additional
inline constexpr std::size_t block_end = 0x1F00;

[[nodiscard]] constexpr std::size_t letter_index(char32_t value) {
  if (value < low_end) return value;
  return value >= block_begin && value < block_end ? low_end + (value - block_begin) : 0;
}

using LetterTable = std::array<Letter, low_end + (block_end - block_begin)>;

constexpr void add_vowels(LetterTable& table) {
  for (std::size_t row = 0; row < vowel_rows.size(); ++row) {
    const auto& [lower, upper] = vowel_rows[row];
    for (std::size_t tone = 0; tone < lower.size(); ++tone) {
      const Letter small{lower[tone], lower[0], vowel_bases[row], static_cast<Tone>(tone), true, false, true};
      Letter capital = small;
      capital.capital = true;
      table[letter_index(lower[tone])] = small;
      table[letter_index(upper[tone])] = capital;
    }
  }
}

[[nodiscard]] constexpr LetterTable make_letters() {
  LetterTable table{};
  for (char16_t c = 1; c < 0x80; ++c) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool small = c >= 'a' && c <= 'z';
    const char16_t lower = capital ? static_cast<char16_t>(c + 0x20) : c;
    table[c] = {lower, lower, static_cast<char>(lower), Tone::level, capital || small, capital, false};
  }
  add_vowels(table);
  for (const char16_t c : d_with_stroke_lower)
    table[letter_index(c)] = {u'đ', u'đ', 'd', Tone::level, true, false, false};
  for (const char16_t c : d_with_stroke_upper)
    table[letter_index(c)] = {u'đ', u'đ', 'd', Tone::level, true, true, false};
  return table;
}

inline constexpr LetterTable letters = make_letters();

}  // namespace detail

/// The table's entry for a code point; its `ascii` is 0 where the table does not know it (U+0000 too).
[[nodiscard]] constexpr const Letter& letter_of(char32_t value) {
  return detail::letters[detail::letter_index(value)];
}

/// The lower-case vowel `stem` with a tone: (ê, dot) → ệ; other letters come back as they are.
[[nodiscard]] constexpr char16_t with_tone(char16_t stem, Tone tone) {
  for (const auto& row : detail::vowel_rows) {
    if (row.lower[0] == stem) return row.lower[static_cast<std::size_t>(tone)];
  }
  return stem;
}

}  // namespace sovang::text
