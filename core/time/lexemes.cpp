// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/lexemes.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace sovang::time {
namespace {

struct CueWord {
  std::string_view key;
  Cue cue;
  int number = -1;
};

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

constexpr std::size_t longest_cue = 8;

using CueTable = std::array<CueWord, cue_words.size()>;

constexpr CueTable sorted_cues = [] {
  CueTable table = cue_words;
  std::sort(table.begin(), table.end(), [](const CueWord& a, const CueWord& b) { return a.key < b.key; });
  return table;
}();

const CueWord* find_cue(std::string_view word) {
  if (word.size() > longest_cue) return nullptr;
  const std::string key = text::key(word);
  const auto found = std::lower_bound(sorted_cues.begin(), sorted_cues.end(), key,
                                      [](const CueWord& cue, const std::string& k) { return cue.key < k; });
  return found != sorted_cues.end() && found->key == key ? &*found : nullptr;
}

int value_of(std::string_view digits) {
  int value = 0;
  if (digits.size() > 4) return -1;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

Lexeme lexeme_of(std::string_view word, const text::Token& token) {
  Lexeme out;
  out.spaced = token.spaced;
  if (token.kind == text::TokenKind::number) {
    out.cue = Cue::number;
    out.digits = static_cast<std::uint8_t>(std::min<std::size_t>(word.size(), 255));
    out.number = value_of(word);
  } else if (token.kind == text::TokenKind::punctuation) {
    out.mark = text::decode(word, 0).value;
  } else if (token.kind == text::TokenKind::word) {
    if (const CueWord* cue = find_cue(word); cue != nullptr) {
      out.cue = cue->cue;
      out.number = cue->number;
    }
  }
  return out;
}

}  // namespace

Scan::Scan(std::string_view utf8, const std::vector<text::Token>& tokens, const std::optional<PartialDate>& reference)
    : text_(utf8), tokens_(tokens), reference_(reference) {
  lexemes_.reserve(tokens.size());
  for (const text::Token& token : tokens) lexemes_.push_back(lexeme_of(token.of(utf8), token));
}

bool Scan::is_dash(std::size_t index) const {
  constexpr std::u32string_view dashes = U"-–—‑−";
  return at(index).mark != 0 && dashes.find(at(index).mark) != dashes.npos;
}

std::string Scan::key(std::size_t index) const {
  const bool word = index < tokens_.size() && tokens_[index].kind == text::TokenKind::word;
  return word ? text::key(tokens_[index].of(text_)) : std::string();
}

bool Scan::glued_left(std::size_t index) const {
  constexpr std::u32string_view number_joints = U".,:/";
  const Lexeme& joint = at(index - 1);
  if (index < 2 || at(index).spaced || joint.spaced || joint.mark == 0) return false;
  const text::TokenKind kind = tokens_[index - 2].kind;
  if (kind == text::TokenKind::word) return joint.mark == U'/';
  if (kind != text::TokenKind::number) return false;
  return is_dash(index - 1) || number_joints.find(joint.mark) != number_joints.npos;
}

bool Scan::glued_right(std::size_t index) const {
  constexpr std::u32string_view number_joints = U".,:/";
  const Lexeme& joint = at(index + 1);
  if (joint.mark == U'%') return true;
  if (joint.spaced || joint.mark == 0 || index + 2 >= tokens_.size() || tokens_[index + 2].spaced) return false;
  const text::TokenKind kind = tokens_[index + 2].kind;
  if (kind == text::TokenKind::word) return joint.mark == U'/';
  return kind == text::TokenKind::number && number_joints.find(joint.mark) != number_joints.npos;
}

}  // namespace sovang::time
