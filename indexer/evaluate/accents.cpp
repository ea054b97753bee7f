// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>

#include "core/text/letters.hpp"
#include "core/text/normalize.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"
#include "indexer/evaluate/spelling.hpp"

namespace sovang::evaluate {
namespace {

/// A word taken apart: its letters in their order, and its marks in order of their value, so that it does not matter
/// on which letter a tone stands.
struct Spelling {
  std::u32string letters;
  std::u32string marks;
  friend bool operator==(const Spelling&, const Spelling&) = default;
};

using Spellings = std::map<std::string, Spelling>;  // by the folded word

constexpr std::array<char32_t, 6> tone_marks{0, 0x300, 0x309, 0x303, 0x301, 0x323};  // in the order of text::Tone

/// The mark that makes a letter of its own: â from a.
constexpr char32_t letter_mark(char16_t stem) {
  switch (stem) {
    case u'ă':
      return 0x306;
    case u'â':
    case u'ê':
    case u'ô':
      return 0x302;
    case u'ơ':
    case u'ư':
      return 0x31B;
    default:
      return 0;
  }
}

void add_mark(Spelling& spelling, char32_t mark) {
  if (mark != 0) spelling.marks.insert(std::upper_bound(spelling.marks.begin(), spelling.marks.end(), mark), mark);
}

void add_letter(Spelling& spelling, char32_t value) {
  if (const text::Letter& letter = text::letter_of(value); letter.vowel) {
    spelling.letters += static_cast<unsigned char>(letter.ascii);
    add_mark(spelling, letter_mark(letter.stem));
    add_mark(spelling, tone_marks[static_cast<std::size_t>(letter.tone)]);
    return;
  }
  const char32_t lower = text::unicode::lower(value);
  const char32_t base = text::unicode::base(lower);
  spelling.letters += base;
  add_mark(spelling, base == lower ? 0 : lower);
}

bool is_word_character(char32_t value) {
  const text::CharClass kind = text::char_class(value);
  return kind == text::CharClass::letter || kind == text::CharClass::digit || value == '_';
}

Spellings spellings_of(std::string_view name) {
  const std::string composed = text::to_nfc(name).value_or(std::string(name));
  Spellings words;
  Spelling word;
  std::size_t begin = 0;
  const auto end_word = [&](std::size_t end) {
    if (!word.letters.empty()) words[fold_name(std::string_view(composed).substr(begin, end - begin))] = word;
    word = {};
  };
  for (std::size_t at = 0; at < composed.size();) {
    const text::CodePoint point = text::decode(composed, at);
    const bool in_word = is_word_character(point.value);
    if (in_word && word.letters.empty()) begin = at;
    in_word ? add_letter(word, point.value) : end_word(at);
    at += point.size;
  }
  end_word(composed.size());
  return words;
}

bool has_marks(const Spellings& words) {
  return std::any_of(words.begin(), words.end(), [](const auto& word) { return !word.second.marks.empty(); });
}

}  // namespace

bool accents_differ(std::string_view a, std::string_view b) {
  const Spellings of_a = spellings_of(a);
  const Spellings of_b = spellings_of(b);
  if (!has_marks(of_a) || !has_marks(of_b)) return false;
  return std::any_of(of_a.begin(), of_a.end(), [&](const auto& word) {
    const auto other = of_b.find(word.first);
    return other != of_b.end() && other->second != word.second;
  });
}

}  // namespace sovang::evaluate
