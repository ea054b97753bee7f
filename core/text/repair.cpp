// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/repair.hpp"

#include <optional>

#include "core/text/letters.hpp"
#include "core/text/syllable.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

namespace sovang::text {
namespace {

constexpr std::size_t shortest_glued = 6;  ///< letters: "rađa" and "canô" are words
constexpr std::size_t longest_glued = 14;

bool is_look_alike(char32_t value) {
  return value == 0xD0 || value == 0xF0 || value == 0x189 || value == 0x256;
}

bool has_look_alike(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode(word, at);
    if (is_look_alike(point.value)) return true;
    at += point.size;
  }
  return false;
}

std::string with_real_d(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode(word, at);
    append_utf8(out, !is_look_alike(point.value) ? point.value : letter_of(point.value).capital ? U'Đ' : U'đ');
    at += point.size;
  }
  return out;
}

/// Where the letters of a word begin, and what each is.
struct Spelling {
  std::size_t starts[longest_glued + 1] = {};
  bool capital[longest_glued] = {};
  bool vowel[longest_glued] = {};
  std::size_t size = 0;
  std::size_t capitals = 0;
  bool vietnamese = true;  ///< letters of the table only
};

Spelling spell(std::string_view word) {
  Spelling s;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode(word, at);
    const Letter& letter = letter_of(point.value);
    if (!letter.letter || s.size == longest_glued) return {.vietnamese = false};
    s.starts[s.size] = at;
    s.vowel[s.size] = letter.vowel && letter.stem != u'y';
    s.capital[s.size++] = letter.capital;
    s.capitals += letter.capital ? 1 : 0;
    at += point.size;
  }
  s.starts[s.size] = word.size();
  return s;
}

bool capitals_only(const Spelling& s) {
  return s.vietnamese && s.size >= 2 && s.capitals == s.size;
}

/// The byte at which a glued word comes apart, or 0.
std::size_t cut_of(std::string_view word) {
  const Spelling s = spell(word);
  if (!s.vietnamese || s.size < shortest_glued || capitals_only(s)) return 0;
  const bool name = s.capital[0];
  std::size_t cut = 0;
  for (std::size_t i = 2; i + 2 <= s.size; ++i) {
    if (s.capitals > (name ? 1U : 0U) ? !s.capital[i] : name) continue;
    if (s.capitals > (name ? 2U : 1U)) return 0;
    if (s.vowel[i] && !s.capital[i]) continue;
    if (!is_syllable(word.substr(0, s.starts[i])) || !is_syllable(word.substr(s.starts[i]))) continue;
    if (cut != 0) return 0;
    cut = s.starts[i];
  }
  return cut;
}

/// What stands for the word.
std::string mended(std::string_view word, bool joined, Repairs& repairs) {
  std::string text(word);
  if (has_look_alike(word)) {
    std::string real = with_real_d(word);
    if (is_syllable(real) || capitals_only(spell(real))) {
      ++repairs.letters;
      text = std::move(real);
    }
  }
  if (is_syllable(text)) return text;
  if (std::optional<std::string> placed = with_tone_placed(text)) {
    ++repairs.tones;
    return *std::move(placed);
  }
  if (const std::size_t cut = joined ? 0 : cut_of(text); cut != 0) {
    ++repairs.spaces;
    text.insert(cut, 1, ' ');
  }
  return text;
}

bool in_word(char32_t value) {
  const CharClass kind = char_class(value);
  return kind == CharClass::letter || kind == CharClass::mark;
}

bool joins(std::string_view line, std::size_t at) {
  return at < line.size() && (line[at] == '-' || line[at] == '\'' || line[at] == '.' || line[at] == '@') &&
         at + 1 < line.size() && line[at + 1] != ' ';
}

}  // namespace

Repairs& Repairs::operator+=(const Repairs& other) {
  letters += other.letters;
  tones += other.tones;
  spaces += other.spaces;
  return *this;
}

std::string repair_words(std::string_view line, Repairs& repairs) {
  std::string out;
  out.reserve(line.size() + 8);
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    bool marked = false;
    while (end < line.size()) {
      const CodePoint point = decode(line, end);
      if (!in_word(point.value)) break;
      marked = marked || point.value >= 0x80;
      end += point.size;
    }
    if (end == at) {
      const std::size_t size = decode(line, at).size;
      out += line.substr(at, size);
      at += size;
      continue;
    }
    const bool joined = joins(line, end) || (at > 0 && joins(line, at - 1));
    const std::string_view word = line.substr(at, end - at);
    marked ? out += mended(word, joined, repairs) : out += word;
    at = end;
  }
  return out;
}

}  // namespace sovang::text
