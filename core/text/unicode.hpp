// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/text/ascii.hpp"
#include "core/text/letters.hpp"

namespace sovang::text {

/// The kinds of code points that the cutting of texts tells apart. No-break and zero-width spaces and U+FEFF count as
/// space, '\n' too.
enum class CharClass : std::uint8_t { other, letter, digit, mark, space };

/// What is asked of ICU, all in unicode.cpp. `utf8` must be valid and shorter than 2 GiB.
namespace unicode {

[[nodiscard]] CharClass classify(char32_t value);
[[nodiscard]] bool is_capital(char32_t value);
[[nodiscard]] char32_t lower(char32_t value);
[[nodiscard]] char32_t upper(char32_t value);
/// The first code point of the canonical decomposition: й → и, ü → u; Hangul and what does not decompose stay.
[[nodiscard]] char32_t base(char32_t value);
[[nodiscard]] bool is_nfc(std::string_view utf8);
[[nodiscard]] std::string nfc(std::string_view utf8);

}  // namespace unicode

/// Class of a code point, by table for ASCII and Vietnamese, by ICU for the rest.
[[nodiscard]] inline CharClass char_class(char32_t value) {
  if (letter_of(value).letter) return CharClass::letter;
  if (is_digit(value)) return CharClass::digit;
  if (value < 0x80) return value == ' ' || (value >= '\t' && value <= '\r') ? CharClass::space : CharClass::other;
  return unicode::classify(value);
}

}  // namespace sovang::text
