// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/tokens.hpp"

namespace sovang::text {

/// One sentence, as tokens [first, last) and as bytes [begin, end) of the text, without white space at its ends.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Sentence&, const Sentence&) = default;
};

/// Cuts a tokenised text into sentences. A newline always ends one. A full stop does not end one after the
/// abbreviations of titles and places (TP. Q. P. TX. TT. H. TS. ThS. PGS. GS. BS. đ/c …), after initials, inside
/// numbers and dates (1.234,5 · 13.09.2024), in document numbers (98/2023/NĐ-CP), nor before a lower-case word.
/// Semicolons do not end sentences: lists stay whole. The sentences cover every token that is no newline, in order.
[[nodiscard]] std::vector<Sentence> sentences(std::string_view utf8, const std::vector<Token>& tokens);

}  // namespace sovang::text
