// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.hpp"

#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

namespace sovang::text {
namespace {

/// General punctuation (dashes, quotes, ellipsis): neither letters nor marks, and frequent.
bool is_general_punctuation(char32_t value) {
  return value >= 0x2000 && value < 0x2070;
}

/// Lower-case base letter of what the table does not know; 0 for a combining mark, which is dropped.
char32_t fold_other(char32_t value) {
  if (is_general_punctuation(value)) return value;
  if (value < 0x370 && value >= 0x300) return 0;
  const char32_t base = unicode::base(unicode::lower(value));
  return unicode::classify(base) == CharClass::mark ? 0 : base;
}

/// Folds `utf8` and keeps only what is a letter or a digit; `gap` stands for each run of the rest between two of them.
std::string fold_joined(std::string_view utf8, char gap) {
  const std::string folded = fold(utf8);
  std::string out;
  out.reserve(folded.size());
  bool pending = false;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = decode(folded, at);
    const CharClass kind = char_class(point.value);
    if (kind == CharClass::letter || kind == CharClass::digit) {
      if (pending && !out.empty()) out.push_back(gap);
      pending = false;
      out.append(folded, at, point.size);
    } else {
      pending = true;
    }
    at += point.size;
  }
  return out;
}

}  // namespace

std::string fold(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode(utf8, at);
    if (const char ascii = letter_of(point.value).ascii; ascii != 0) {
      out.push_back(ascii);
    } else if (!point.valid() || point.value == 0) {
      out.push_back(utf8[at]);
    } else if (const char32_t other = fold_other(point.value); other != 0) {
      append_utf8(out, other);
    }
    at += point.size;
  }
  return out;
}

std::string fold_words(std::string_view utf8) {
  return fold_joined(utf8, ' ');
}

std::string slug(std::string_view utf8) {
  return fold_joined(utf8, '-');
}

bool has_diacritics(std::string_view utf8) {
  constexpr std::u32string_view marks = U"\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323\u0340\u0341";
  bool after_letter = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode(utf8, at);
    const Letter& letter = letter_of(point.value);
    if (letter.letter && point.value >= 0x80) return true;
    if (after_letter && marks.find(point.value) != marks.npos) return true;
    after_letter = letter.letter;
    at += point.size;
  }
  return false;
}

}  // namespace sovang::text
