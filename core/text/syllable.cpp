// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/syllable.hpp"

#include <algorithm>
#include <array>

#include "core/text/letters.hpp"
#include "core/text/short_word.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

namespace sovang::text {
namespace {

constexpr std::size_t longest_syllable = 7;  ///< letters: "nghiêng"

/// Longest first: "ngh" before "ng". "qu" and "gi" are onsets where a vowel follows.
constexpr std::array<std::u16string_view, 28> onsets{
    u"ngh", u"ch", u"gh", u"gi", u"kh", u"ng", u"nh", u"ph", u"qu", u"th", u"tr", u"b", u"c", u"d",
    u"đ",   u"g",  u"h",  u"k",  u"l",  u"m",  u"n",  u"p",  u"r",  u"s",  u"t",  u"v", u"x", u""};

/// Sorted by code unit.
constexpr auto rimes = [] {
  std::array<std::u16string_view, 163> list{
      u"a",   u"ac",   u"ach",  u"ai",   u"am",   u"an",   u"ang",  u"anh", u"ao",   u"ap",  u"at",   u"au",   u"ay",
      u"ăc",  u"ăm",   u"ăn",   u"ăng",  u"ăp",   u"ăt",   u"âc",   u"âm",  u"ân",   u"âng", u"âp",   u"ât",   u"âu",
      u"ây",  u"e",    u"ec",   u"em",   u"en",   u"eng",  u"eo",   u"ep",  u"et",   u"ê",   u"êch",  u"êm",   u"ên",
      u"ênh", u"êp",   u"êt",   u"êu",   u"i",    u"ia",   u"ich",  u"im",  u"in",   u"inh", u"ip",   u"it",   u"iu",
      u"iêc", u"iêm",  u"iên",  u"iêng", u"iêp",  u"iêt",  u"iêu",  u"yêm", u"yên",  u"yêt", u"yêu",  u"o",    u"oc",
      u"oi",  u"om",   u"on",   u"ong",  u"op",   u"ot",   u"oong", u"ooc", u"oa",   u"oac", u"oach", u"oai",  u"oam",
      u"oan", u"oang", u"oanh", u"oao",  u"oap",  u"oat",  u"oay",  u"oăc", u"oăm",  u"oăn", u"oăng", u"oăt",  u"oe",
      u"oen", u"oeo",  u"oet",  u"ô",    u"ôc",   u"ôi",   u"ôm",   u"ôn",  u"ông",  u"ôp",  u"ôt",   u"ơ",    u"ơi",
      u"ơm",  u"ơn",   u"ơp",   u"ơt",   u"u",    u"ua",   u"uc",   u"ui",  u"um",   u"un",  u"ung",  u"up",   u"ut",
      u"uân", u"uâng", u"uât",  u"uây",  u"uê",   u"uênh", u"uêch", u"uôc", u"uôi",  u"uôm", u"uôn",  u"uông", u"uôt",
      u"uơ",  u"uy",   u"uya",  u"uych", u"uyên", u"uyêt", u"uynh", u"uyp", u"uyt",  u"uyu", u"ư",    u"ưa",   u"ưc",
      u"ưi",  u"ưng",  u"ưt",   u"ưu",   u"ươc",  u"ươi",  u"ươm",  u"ươn", u"ương", u"ươp", u"ươt",  u"ươu",  u"y",
      u"ynh", u"yt",   u"ych",  u"êng",  u"êc",   u"ưm",   u"uyn"};
  std::sort(list.begin(), list.end());
  return list;
}();

/// The letters of a word; `size` is 0 where it is no word of Vietnamese letters, or too long.
struct Word {
  std::array<Letter, longest_syllable> letters{};
  std::array<char16_t, longest_syllable> stems{};
  std::size_t size = 0;
  std::size_t toned = longest_syllable;  ///< index of the letter with a tone
  Tone tone = Tone::level;
};

Word spell(std::string_view utf8) {
  Word word;
  std::size_t tones = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode(utf8, at);
    const Letter& letter = letter_of(point.value);
    if (!letter.letter || word.size == longest_syllable) return {};
    if (letter.tone != Tone::level) {
      word.toned = word.size;
      word.tone = letter.tone;
      ++tones;
    }
    word.stems[word.size] = letter.stem;
    word.letters[word.size++] = letter;
    at += point.size;
  }
  return tones <= 1 ? word : Word{};
}

bool is_front(char16_t vowel) {
  return vowel == u'i' || vowel == u'e' || vowel == u'ê' || vowel == u'y';
}

/// k, gh, ngh before i e ê y and c, g, ng before the others.
bool agree(std::u16string_view onset, std::u16string_view rime) {
  const char16_t first = rime.front();
  if (onset == u"k" || onset == u"gh" || onset == u"ngh") return is_front(first);
  if (onset == u"c" || onset == u"ng") return !is_front(first);
  if (onset == u"g") return !is_front(first) || first == u'i';
  if (onset == u"qu") return first != u'u' && first != u'ư' && first != u'o';
  if (rime == u"êng" || rime == u"êc") return onset == u"gi";
  return true;
}

bool stopped(std::u16string_view rime) {
  return rime.back() == u'c' || rime.back() == u'p' || rime.back() == u't' || rime.ends_with(u"ch");
}

bool has_shape(char16_t stem) {
  return stem == u'ă' || stem == u'â' || stem == u'ê' || stem == u'ô' || stem == u'ơ' || stem == u'ư';
}

bool is_vowel(char16_t stem) {
  return letter_of(stem).vowel;
}

/// Which letter of a rime bears the tone (QĐ 1989/QĐ-BGDĐT 2018, art. 8); of oa, oe, uy the second, the first may too.
std::size_t tone_index(std::u16string_view rime) {
  for (std::size_t i = rime.size(); i-- > 0;)
    if (has_shape(rime[i])) return i;
  std::size_t vowels = 0;
  while (vowels < rime.size() && is_vowel(rime[vowels])) ++vowels;
  if (vowels < 2) return 0;
  const bool glide = rime.starts_with(u"oa") || rime.starts_with(u"oe") || rime.starts_with(u"uy");
  return glide || (vowels == 2 && vowels < rime.size()) || vowels == 3 ? 1 : 0;
}

bool has_two_placements(std::u16string_view rime) {
  return rime == u"oa" || rime == u"oe" || rime == u"uy";
}

/// A reading of a word as onset and rime, tones aside.
struct Reading {
  std::size_t onset = 0;   ///< letters
  std::size_t bearer = 0;  ///< letter that bears the tone
  bool free = false;       ///< or the one before
};

std::optional<Reading> read(const Word& word) {
  const std::u16string_view stems(word.stems.data(), word.size);
  for (const std::u16string_view onset : onsets) {
    if (!stems.starts_with(onset) || stems.size() == onset.size()) continue;
    const std::u16string_view rime = stems.substr(onset.size());
    if (!std::binary_search(rimes.begin(), rimes.end(), rime) || !agree(onset, rime)) continue;
    if (stopped(rime) && word.tone != Tone::acute && word.tone != Tone::dot) continue;
    return Reading{onset.size(), onset.size() + tone_index(rime), onset != u"qu" && has_two_placements(rime)};
  }
  return std::nullopt;
}

bool well_placed(const Word& word, const Reading& reading) {
  return word.tone == Tone::level || word.toned == reading.bearer || (reading.free && word.toned + 1 == reading.bearer);
}

/// The code point `lower` in the case of `like`.
char32_t in_case_of(const Letter& like, char16_t lower) {
  return like.capital ? unicode::upper(lower) : lower;
}

bool spelt_as_syllable(std::string_view word) {
  if (word.size() > longest_syllable * 3) return false;
  const Word letters = spell(word);
  const std::optional<Reading> reading = letters.size == 0 ? std::nullopt : read(letters);
  return reading && well_placed(letters, *reading);
}

/// A text has few words that are different, and each is asked for often: what was said of them last is kept.
bool remembered(std::string_view word) {
  struct Answer {
    ShortWord word;
    bool syllable = false;
  };
  thread_local std::array<Answer, 4096> answers;
  const ShortWord key(word);
  Answer& answer = answers[key.hash() % answers.size()];
  if (answer.word != key) answer = {key, spelt_as_syllable(word)};
  return answer.syllable;
}

bool separates(char32_t value) {
  if (value < 0x80) return !letter_of(value).letter;
  return value == 0xA0 || value == 0xAB || value == 0xBB || (value >= 0x2000 && value < 0x2070) || value == 0xFEFF;
}

}  // namespace

bool is_syllable(std::string_view word) {
  return word.size() <= ShortWord::longest ? remembered(word) : spelt_as_syllable(word);
}

std::optional<std::string> with_tone_placed(std::string_view word) {
  if (word.size() > longest_syllable * 3) return std::nullopt;
  const Word letters = spell(word);
  if (letters.size == 0 || letters.tone == Tone::level) return std::nullopt;
  const std::optional<Reading> reading = read(letters);
  if (!reading || well_placed(letters, *reading)) return std::nullopt;
  std::string placed;
  for (std::size_t i = 0; i < letters.size; ++i) {
    const Letter& letter = letters.letters[i];
    append_utf8(placed,
                in_case_of(letter, i == reading->bearer - (reading->free ? 1 : 0) ? with_tone(letter.stem, letters.tone)
                                                                                  : letter.stem));
  }
  return placed;
}

SyllableCount count_syllables(std::string_view utf8) {
  SyllableCount count;
  std::size_t begin = 0;
  std::size_t letters = 0;
  bool marked = false;
  const auto end_word = [&](std::size_t end) {
    if (marked && letters > 1) ++(is_syllable(utf8.substr(begin, end - begin)) ? count.valid : count.invalid);
    marked = false;
    letters = 0;
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode(utf8, at);
    if (separates(point.value)) {
      end_word(at);
      begin = at + point.size;
    } else {
      ++letters;
      marked = marked || point.value >= 0x80;
    }
    at += point.size;
  }
  end_word(utf8.size());
  return count;
}

}  // namespace sovang::text
