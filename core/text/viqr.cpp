// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/viqr.hpp"

#include <algorithm>
#include <array>

#include "core/text/ascii.hpp"
#include "core/text/letters.hpp"
#include "core/text/syllable.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

namespace sovang::text {
namespace {

constexpr std::string_view vowels = "aeiouyAEIOUY";
constexpr std::size_t longest_word = 24;  ///< bytes of one word with its marks

/// Frequent words without a tone: before a capital the "." behind one of them ends the sentence.
constexpr std::array<std::string_view, 48> toneless{
    "bao",  "bia",  "ca",   "cha",  "chia", "cho",  "chu+a", "co+",  "dda^u", "ddi", "ddo^", "ddu+a",
    "ddua", "du",   "ghi",  "gia",  "hai",  "hoa",  "khi",   "khu",  "kia",   "le^", "mai",  "mu+a",
    "mua",  "nay",  "nga",  "ngay", "nha",  "nhu+", "qua",   "que^", "ra",    "sai", "sau",  "ta",
    "tai",  "tho+", "tho^", "thu",  "thu+", "thua", "thue^", "to",   "tre",   "xa",  "xe",   "xu+a"};
/// Of these, those that a question ends with.
constexpr std::array<std::string_view, 6> asking{"ai", "bao", "ca", "chu+a", "dda^u", "sao"};

char32_t combining(char mark) {
  switch (mark) {
    case '\'':
      return 0x301;
    case '`':
      return 0x300;
    case '?':
      return 0x309;
    case '~':
      return 0x303;
    case '.':
      return 0x323;
    case '^':
      return 0x302;
    case '(':
      return 0x306;
    case '+':
      return 0x31B;
    default:
      return 0;
  }
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_shape(char mark) {
  return mark == '^' || mark == '(' || mark == '+';
}

/// Whether `mark` may stand behind that vowel: ^ on a e o, ( on a, + on o u, tones on all.
bool fits(char vowel, char mark) {
  const char lower = static_cast<char>(vowel | 0x20);
  if (mark == '^') return lower == 'a' || lower == 'e' || lower == 'o';
  if (mark == '(') return lower == 'a';
  if (mark == '+') return lower == 'o' || lower == 'u';
  return combining(mark) != 0;
}

/// A word with its marks: [begin, end) of the text, and what it says.
struct Word {
  std::size_t end = 0;
  std::string written;  ///< decoded, NFC
  bool shaped = false;
  bool marked = false;
};

/// The word that begins at `at` and ends before `limit`.
Word read_word(std::string_view text, std::size_t at, std::size_t limit) {
  Word word;
  std::size_t marks_end = at;
  char vowel = '\0';
  bool toned = false;
  std::string decomposed;
  for (std::size_t i = at; i < std::min(limit, at + longest_word); ++i) {
    const char c = text[i];
    const bool d = (c == 'd' || c == 'D') && i + 1 < text.size() && (text[i + 1] == 'd' || text[i + 1] == 'D');
    if (d) {
      append_utf8(decomposed, c == 'D' ? U'Đ' : U'đ');
      word.shaped = word.marked = true;
      vowel = '\0';
      ++i;
    } else if (is_letter(c)) {
      decomposed += c;
      vowel = vowels.find(c) == std::string_view::npos ? '\0' : c;
    } else if (vowel != '\0' && fits(vowel, c) && (is_shape(c) || !toned)) {
      append_utf8(decomposed, combining(c));
      word.shaped = word.shaped || is_shape(c);
      toned = toned || !is_shape(c);
      word.marked = true;
      if (!is_shape(c)) vowel = '\0';
    } else {
      break;
    }
    marks_end = i + 1;
  }
  word.end = marks_end;
  word.written = word.marked ? unicode::nfc(decomposed) : decomposed;
  return word;
}

template <class List>
bool has(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Whether the dot or question mark that ends text[at, end) is punctuation, though it could be a tone.
bool ends_clause(std::string_view text, std::size_t at, std::size_t end) {
  const char mark = text[end - 1];
  if (mark != '.' && mark != '?') return false;
  const std::size_t next = text.find_first_not_of(" \"'", end);
  const bool at_end = next == std::string_view::npos || text[next] == '\n' || text[next] == '\r';
  const bool before_capital = !at_end && next > end && text[next] >= 'A' && text[next] <= 'Z';
  if (!at_end && !before_capital) return false;
  const std::string word = ascii_lower(text.substr(at, end - 1 - at));
  return mark == '?' ? has(asking, word) : at_end || has(toneless, word);
}

/// Letters alone: the end of what is no word of Vietnamese.
std::size_t letters_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_letter(text[at])) ++at;
  return at;
}

Word word_at(std::string_view text, std::size_t at) {
  Word word = read_word(text, at, text.size());
  const bool last_is_mark = word.marked && !is_letter(text[word.end - 1]);
  if (last_is_mark && (!is_syllable(word.written) || ends_clause(text, at, word.end))) {
    Word spared = read_word(text, at, word.end - 1);
    if (is_syllable(spared.written)) word = std::move(spared);
  }
  if (!word.shaped && !is_syllable(word.written)) {
    word.end = letters_end(text, at);
    word.written = text.substr(at, word.end - at);
  }
  return word;
}

/// Calls see(begin, word) for each word, and skip(begin, end) for what stands between.
template <class See, class Skip>
void each_word(std::string_view text, See see, Skip skip) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(text[at])) {
      Word word = word_at(text, at);
      const std::size_t end = std::max(word.end, at + 1);
      see(at, word);
      at = end;
      continue;
    }
    const bool escapes = text[at] == '\\' && at + 1 < text.size() && combining(text[at + 1]) != 0;
    const std::size_t end = escapes ? at + 2 : at + 1;
    skip(escapes ? at + 1 : at, end);
    at = end;
  }
}

}  // namespace

std::string decode_viqr(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  each_word(
      text, [&](std::size_t, const Word& word) { out += word.written; },
      [&](std::size_t begin, std::size_t end) { out += text.substr(begin, end - begin); });
  return out;
}

ViqrCount count_viqr(std::string_view text) {
  ViqrCount count;
  each_word(
      text,
      [&](std::size_t, const Word& word) {
        ++count.words;
        if (word.shaped && is_syllable(word.written)) ++count.shaped;
      },
      [](std::size_t, std::size_t) {});
  return count;
}

bool is_viqr(const ViqrCount& count) {
  return count.shaped >= 3 && count.shaped * 5 >= count.words;
}

}  // namespace sovang::text
