// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <limits>

#include "core/text/fold.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

namespace sovang::text {
namespace {

/// The last letters of the word being written, to see its rime when it ends.
class WordEnd {
 public:
  void add(const Letter& letter) { last_ = {last_[1], last_[2], &letter}; }
  void clear() { last_ = {}; }

  /// Where the tone of the open syllable just ended has to move: replaces the last two letters of `out`.
  void place_tone(std::string& out) const {
    const Letter* first = last_[1];
    const Letter* second = last_[2];
    if (first == nullptr || second == nullptr || !first->vowel || !second->vowel) return;
    const bool after_q = last_[0] != nullptr && last_[0]->lower == u'q';
    const bool after_vowel = last_[0] != nullptr && last_[0]->vowel;
    const bool onset_qu = after_q && first->stem == u'u';
    if (onset_qu && first->tone != Tone::level && second->tone == Tone::level) {
      rewrite(out, u'u', with_tone(second->stem, first->tone));
    } else if (!onset_qu && !after_vowel && is_glide_rime(first->stem, second->stem) && first->tone == Tone::level &&
               second->tone != Tone::level) {
      rewrite(out, with_tone(first->stem, second->tone), second->stem);
    }
  }

 private:
  static bool is_glide_rime(char16_t first, char16_t second) {
    return (first == u'o' && (second == u'a' || second == u'e')) || (first == u'u' && second == u'y');
  }

  void rewrite(std::string& out, char16_t first, char16_t second) const {
    for (int letters = 2; letters > 0; out.pop_back()) {
      if (!detail::is_continuation(static_cast<unsigned char>(out.back()))) --letters;
    }
    append_utf8(out, first);
    append_utf8(out, second);
  }

  std::array<const Letter*, 3> last_{};
};

/// Writes the key of a text in which every character is in the table or general punctuation; false where another one
/// occurs.
bool key_by_table(std::string_view utf8, std::string& out) {
  WordEnd word;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode(utf8, at);
    const Letter& letter = letter_of(point.value);
    if (letter.letter) {
      append_utf8(out, letter.lower);
      word.add(letter);
    } else if (letter.ascii != 0 || (point.value >= 0x2010 && point.value < 0x2060)) {
      word.place_tone(out);
      word.clear();
      out.append(utf8, at, point.size);
    } else {
      return false;
    }
    at += point.size;
  }
  word.place_tone(out);
  return true;
}

/// Lower-cases, with the look-alikes of đ made đ first; bytes that are no UTF-8 become U+FFFD.
std::string lower_any(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode(utf8, at);
    const Letter& letter = letter_of(point.value);
    append_utf8(out, letter.ascii != 0 ? letter.lower : unicode::lower(point.value));
    at += point.size;
  }
  return out;
}

/// One tone placement for lower-case NFC text of any script.
std::string place_tones(std::string_view lower_nfc) {
  std::string out;
  out.reserve(lower_nfc.size());
  WordEnd word;
  for (std::size_t at = 0; at < lower_nfc.size();) {
    const CodePoint point = decode(lower_nfc, at);
    const CharClass kind = char_class(point.value);
    if (kind == CharClass::letter || kind == CharClass::mark) {
      word.add(letter_of(point.value));
    } else {
      word.place_tone(out);
      word.clear();
    }
    out.append(lower_nfc, at, point.size);
    at += point.size;
  }
  word.place_tone(out);
  return out;
}

}  // namespace

void write_key(std::string_view utf8, std::string& out) {
  out.clear();
  if (key_by_table(utf8, out)) return;
  // Composing first makes İ and I + dot one; composing again is for letters that have a composed small form only (J̌).
  out = place_tones(unicode::nfc(lower_any(unicode::nfc(utf8))));
}

std::string key(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  write_key(utf8, out);
  return out;
}

namespace {

/// Onsets after which i and y are one sound at the end of a syllable.
constexpr std::array<std::string_view, 12> onsets_of_i_y{"h", "k", "l", "m", "s", "t", "v", "qu", "b", "d", "n", "r"};

/// Makes the last letter of an open syllable `to` where it is `from`, in its tone. Whether it was.
bool replace_rime(std::string& syllable_key, char16_t from, char16_t to) {
  for (const std::string_view onset : onsets_of_i_y) {
    if (!syllable_key.starts_with(onset) || syllable_key.size() == onset.size()) continue;
    const CodePoint point = decode(syllable_key, onset.size());
    const Letter& letter = letter_of(point.value);
    if (letter.stem != from || onset.size() + point.size != syllable_key.size()) continue;
    syllable_key.resize(onset.size());
    append_utf8(syllable_key, with_tone(to, letter.tone));
    return true;
  }
  return false;
}

}  // namespace

void unify_i_y_of(std::string& syllable_key) {
  const auto last = syllable_key.empty() ? 'i' : syllable_key.back();
  if (static_cast<unsigned char>(last) < 0x80 && last != 'y') return;
  replace_rime(syllable_key, u'y', u'i');
}

std::string other_i_y(std::string_view syllable_key) {
  std::string out(syllable_key);
  if (replace_rime(out, u'y', u'i') || replace_rime(out, u'i', u'y')) return out;
  return {};
}

std::string unify_i_y(std::string_view syllable_key) {
  std::string out(syllable_key);
  unify_i_y_of(out);
  return out;
}

}  // namespace sovang::text
