// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/cues.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/fold.hpp"
#include "core/text/letters.hpp"
#include "core/text/utf8.hpp"

namespace sovang::time {
namespace {

/// In small letters; where a tone may stand on either of two letters, both ways.
constexpr std::array cue_words{
    CueWord{"năm", Cue::year, 5},
    CueWord{"tháng", Cue::month},
    CueWord{"ngày", Cue::day},
    CueWord{"mồng", Cue::day_prefix},
    CueWord{"mùng", Cue::day_prefix},
    CueWord{"quý", Cue::quarter},
    CueWord{"qúy", Cue::quarter},
    CueWord{"sáng", Cue::part_of_day},
    CueWord{"trưa", Cue::part_of_day},
    CueWord{"chiều", Cue::part_of_day},
    CueWord{"tối", Cue::part_of_day},
    CueWord{"đêm", Cue::part_of_day},
    CueWord{"hôm", Cue::today},
    CueWord{"bữa", Cue::today},
    CueWord{"giai", Cue::stage_first},
    CueWord{"đoạn", Cue::stage_second},
    CueWord{"thời", Cue::era},
    CueWord{"nhiệm", Cue::term},
    CueWord{"kỳ", Cue::term_second},
    CueWord{"kì", Cue::term_second},
    CueWord{"học", Cue::study},
    CueWord{"niên", Cue::cohort},
    CueWord{"khóa", Cue::cohort_second},
    CueWord{"khoá", Cue::cohort_second},
    CueWord{"từ", Cue::since},
    CueWord{"đến", Cue::until},
    CueWord{"tới", Cue::until},
    CueWord{"hết", Cue::whole},
    CueWord{"nay", Cue::now},
    CueWord{"hiện", Cue::at_present},
    CueWord{"đầu", Cue::first_part},
    CueWord{"cuối", Cue::last_part},
    CueWord{"của", Cue::of},
    CueWord{"và", Cue::conjunction},
    CueWord{"hoặc", Cue::conjunction},
    CueWord{"mỗi", Cue::each},
    CueWord{"hàng", Cue::each},
    CueWord{"hằng", Cue::each},
    CueWord{"các", Cue::several},
    CueWord{"những", Cue::several},
    CueWord{"nhiều", Cue::several},
    CueWord{"mấy", Cue::several},
    CueWord{"vài", Cue::several},
    CueWord{"mươi", Cue::several},
    CueWord{"trăm", Cue::several},
    CueWord{"thứ", Cue::ordinal},
    CueWord{"lần", Cue::ordinal},
    CueWord{"số", Cue::ordinal},
    CueWord{"hơn", Cue::about},
    CueWord{"gần", Cue::about},
    CueWord{"trên", Cue::about},
    CueWord{"khoảng", Cue::about},
    CueWord{"người", Cue::measure},
    CueWord{"đồng", Cue::measure},
    CueWord{"nghìn", Cue::measure},
    CueWord{"ngàn", Cue::measure},
    CueWord{"triệu", Cue::measure},
    CueWord{"tỷ", Cue::measure},
    CueWord{"tỉ", Cue::measure},
    CueWord{"hộ", Cue::measure},
    CueWord{"suất", Cue::measure},
    CueWord{"lượt", Cue::measure},
    CueWord{"đơn", Cue::measure},
    CueWord{"tấn", Cue::measure},
    CueWord{"kg", Cue::measure},
    CueWord{"km", Cue::measure},
    CueWord{"ha", Cue::measure},
    CueWord{"m", Cue::measure},
    CueWord{"m2", Cue::measure},
    CueWord{"m3", Cue::measure},
    CueWord{"một", Cue::number_word, 1},
    CueWord{"hai", Cue::number_word, 2},
    CueWord{"ba", Cue::number_word, 3},
    CueWord{"bốn", Cue::number_word, 4},
    CueWord{"tư", Cue::number_word, 4},
    CueWord{"sáu", Cue::number_word, 6},
    CueWord{"bảy", Cue::number_word, 7},
    CueWord{"bẩy", Cue::number_word, 7},
    CueWord{"tám", Cue::number_word, 8},
    CueWord{"chín", Cue::number_word, 9},
    CueWord{"mười", Cue::number_word, 10},
};

/// A number below 4096 that a word and its key share, in any case and tone placement: from the size, the first letter
/// where it is ASCII and the last one where it is an ASCII consonant.
constexpr std::size_t shape_of(std::string_view word) {
  constexpr unsigned vowels = 1U << ('a' & 0x1F) | 1U << ('e' & 0x1F) | 1U << ('i' & 0x1F) | 1U << ('o' & 0x1F) |
                              1U << ('u' & 0x1F) | 1U << ('y' & 0x1F);
  const auto code_of = [](char c) {
    return static_cast<unsigned char>(c) < 0x80 ? static_cast<unsigned>(c) & 0x1FU : 0U;
  };
  const unsigned last = code_of(word.back());
  return (word.size() & 3U) << 10U | code_of(word.front()) << 5U | ((vowels >> last & 1U) == 0 ? last : 0U);
}

using CueTable = std::array<CueWord, cue_words.size()>;

/// The cue words by their shapes, those of one shape together.
constexpr CueTable cues_by_shape = [] {
  CueTable table = cue_words;
  std::sort(table.begin(), table.end(),
            [](const CueWord& a, const CueWord& b) { return shape_of(a.key) < shape_of(b.key); });
  return table;
}();

/// By shape: the first of its words in the table, counted from 1; 0: no cue word has it. Looking at the letters of
/// every word of a text would cost more than all the rest.
constexpr std::array<std::uint8_t, 4096> first_of_shape = [] {
  std::array<std::uint8_t, 4096> first{};
  for (std::size_t i = cues_by_shape.size(); i > 0; --i)
    first[shape_of(cues_by_shape[i - 1].key)] = static_cast<std::uint8_t>(i);
  return first;
}();

constexpr std::size_t longest_cue = 8;

/// The letters of a word of at most longest_cue bytes, in lower case. Making its key would cost several times as much.
struct SmallLetters {
  std::array<char16_t, longest_cue> letters{};
  bool known = true;  ///< false: one of them is not Vietnamese, and only the key tells what the word is

  constexpr explicit SmallLetters(std::string_view word) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < word.size();) {
      const text::CodePoint point = text::decode(word, at);
      const text::Letter& letter = text::letter_of(point.value);
      known = known && letter.ascii != 0;
      letters[count++] = letter.lower;
      at += point.size;
    }
  }
};

constexpr auto letters_by_shape = [] {
  std::array<std::array<char16_t, longest_cue>, cues_by_shape.size()> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = SmallLetters(cues_by_shape[i].key).letters;
  return all;
}();

}  // namespace

const CueWord* find_cue(std::string_view word) {
  if (word.size() > longest_cue) return nullptr;
  const std::size_t shape = shape_of(word);
  if (first_of_shape[shape] == 0) return nullptr;
  SmallLetters small(word);
  if (!small.known) {
    const std::string key = text::key(word);
    if (key.size() > longest_cue) return nullptr;
    small = SmallLetters(key);
  }
  for (std::size_t i = first_of_shape[shape] - 1U; i < cues_by_shape.size(); ++i) {
    if (letters_by_shape[i] == small.letters) return &cues_by_shape[i];
    if (shape_of(cues_by_shape[i].key) != shape) return nullptr;
  }
  return nullptr;
}

}  // namespace sovang::time
