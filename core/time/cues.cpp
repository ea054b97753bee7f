// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/cues.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/fold.hpp"

namespace sovang::time {
namespace {

constexpr std::array cue_words{
    CueWord{"năm", Cue::year, 5},
    CueWord{"tháng", Cue::month},
    CueWord{"ngày", Cue::day},
    CueWord{"mồng", Cue::day_prefix},
    CueWord{"mùng", Cue::day_prefix},
    CueWord{"quý", Cue::quarter},
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
  constexpr std::string_view vowels = "aeiouyAEIOUY";
  const auto code_of = [](char c) {
    return static_cast<unsigned char>(c) < 0x80 ? static_cast<unsigned>(c) & 0x1FU : 0U;
  };
  const unsigned last = vowels.find(word.back()) == vowels.npos ? code_of(word.back()) : 0U;
  return (word.size() & 3U) << 10U | code_of(word.front()) << 5U | last;
}

using CueTable = std::array<CueWord, cue_words.size()>;

/// The cue words by their shapes, those of one shape together.
constexpr CueTable cues_by_shape = [] {
  CueTable table = cue_words;
  std::sort(table.begin(), table.end(),
            [](const CueWord& a, const CueWord& b) { return shape_of(a.key) < shape_of(b.key); });
  return table;
}();

/// By shape: the first of its words in the table, counted from 1; 0: no cue word has it. Making the key of every word
/// of a text would cost more than all the rest.
constexpr std::array<std::uint8_t, 4096> first_of_shape = [] {
  std::array<std::uint8_t, 4096> first{};
  for (std::size_t i = cues_by_shape.size(); i > 0; --i)
    first[shape_of(cues_by_shape[i - 1].key)] = static_cast<std::uint8_t>(i);
  return first;
}();

constexpr std::size_t longest_cue = 8;

}  // namespace

const CueWord* find_cue(std::string_view word) {
  if (word.size() > longest_cue) return nullptr;
  const std::size_t shape = shape_of(word);
  if (first_of_shape[shape] == 0) return nullptr;
  const std::string key = text::key(word);
  for (std::size_t i = first_of_shape[shape] - 1U; i < cues_by_shape.size(); ++i) {
    if (cues_by_shape[i].key == key) return &cues_by_shape[i];
    if (shape_of(cues_by_shape[i].key) != shape) return nullptr;
  }
  return nullptr;
}

}  // namespace sovang::time
