// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace sovang::text {

enum class TokenKind : std::uint8_t {
  word,  ///< a run of letters, digits and combining marks with at least one letter: a Vietnamese syllable, "B52", "NĐ"
  number,       ///< a run of ASCII digits
  punctuation,  ///< one code point that is neither letter, digit nor space
  newline       ///< one '\n'
};

/// One token, as bytes [begin, end) of the text.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::word;
  bool capital = false;       ///< the first letter is a capital
  bool all_capitals = false;  ///< every letter is a capital and there are at least two, or it is a single capital
  bool spaced = false;        ///< white space (or the start of the text) stands right before it

  [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  friend bool operator==(const Token&, const Token&) = default;
};

/// Cuts NFC text (< 4 GiB) into tokens. Every byte that is not white space (U+00A0, U+200B and U+FEFF count as white
/// space) belongs to exactly one token; tokens come in order.
[[nodiscard]] std::vector<Token> tokenize(std::string_view utf8);

}  // namespace sovang::text
