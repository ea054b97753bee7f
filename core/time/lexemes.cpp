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

using CueTable = std::array<CueWord, cue_words.size()>;

constexpr CueTable sorted_cues = [] {
  CueTable table = cue_words;
  std::sort(table.begin(), table.end(), [](const CueWord& a, const CueWord& b) { return a.key < b.key; });
  return table;
}();

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

/// Which shapes cue words have: making the key of every word of a text would cost more than all the rest.
constexpr std::array<bool, 4096> cue_shapes = [] {
  std::array<bool, 4096> shapes{};
  for (const CueWord& cue : cue_words) shapes[shape_of(cue.key)] = true;
  return shapes;
}();

constexpr std::size_t longest_cue = 8;

const CueWord* find_cue(std::string_view word) {
  if (word.size() > longest_cue || !cue_shapes[shape_of(word)]) return nullptr;
  const std::string key = text::key(word);
  const auto found = std::lower_bound(sorted_cues.begin(), sorted_cues.end(), key,
                                      [](const CueWord& cue, const std::string& k) { return cue.key < k; });
  return found != sorted_cues.end() && found->key == key ? &*found : nullptr;
}

/// What makes one thing of two numbers between which it stands: a decimal, a clock time, a document number.
constexpr std::u32string_view number_joints = U".,:/";

int value_of(std::string_view digits) {
  int value = 0;
  if (digits.size() > 4) return -1;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

void set_number(Lexeme& lexeme, std::string_view digits) {
  lexeme.cue = Cue::number;
  lexeme.kind = text::TokenKind::number;
  lexeme.digits = static_cast<std::uint8_t>(std::min<std::size_t>(digits.size(), 255));
  lexeme.number = value_of(digits);
}

void set_cue(Lexeme& lexeme, const CueWord& word) {
  lexeme.cue = word.cue;
  lexeme.number = word.number;
}

}  // namespace

Scan::Scan(std::string_view utf8, const std::vector<text::Token>& tokens, const std::optional<PartialDate>& reference)
    : text_(utf8), tokens_(tokens), reference_(reference) {
  lexemes_.reserve(tokens.size());
  for (std::uint32_t token = 0; token < tokens.size(); ++token) add(token);
}

void Scan::add(std::uint32_t index) {
  const text::Token& token = tokens_[index];
  const std::string_view word = token.of(text_);
  Lexeme lexeme;
  lexeme.kind = token.kind;
  lexeme.spaced = token.spaced;
  lexeme.token = index;
  if (token.kind == text::TokenKind::number) {
    set_number(lexeme, word);
  } else if (token.kind == text::TokenKind::punctuation) {
    lexeme.mark = text::decode(word, 0).value;
  } else if (token.kind == text::TokenKind::word) {
    if (const CueWord* cue = find_cue(word); cue != nullptr) {
      set_cue(lexeme, *cue);
    } else if (is_digit(word.front()) != is_digit(word.back()) && add_glued(word, lexeme)) {
      return;
    }
  }
  lexemes_.push_back(lexeme);
}

bool Scan::add_glued(std::string_view word, const Lexeme& lexeme) {
  const bool number_first = is_digit(word.front());
  const auto in_first_part = [number_first](char c) { return is_digit(c) == number_first; };
  const auto middle = std::find_if_not(word.begin(), word.end(), in_first_part);
  if (std::any_of(middle, word.end(), in_first_part)) return false;
  const auto size = static_cast<std::size_t>(middle - word.begin());
  const CueWord* cue = find_cue(number_first ? word.substr(size) : word.substr(0, size));
  if (cue == nullptr || (cue->cue != Cue::year && cue->cue != Cue::month && cue->cue != Cue::day)) return false;
  Lexeme first = lexeme;
  Lexeme second = lexeme;
  second.spaced = false;
  set_number(number_first ? first : second, number_first ? word.substr(0, size) : word.substr(size));
  set_cue(number_first ? second : first, *cue);
  lexemes_.insert(lexemes_.end(), {first, second});
  return true;
}

bool Scan::is_dash(std::size_t index) const {
  constexpr std::u32string_view dashes = U"-–—‑−";
  return at(index).mark != 0 && dashes.find(at(index).mark) != dashes.npos;
}

std::string Scan::key(std::size_t index) const {
  const Lexeme& lexeme = at(index);
  return lexeme.kind == text::TokenKind::word ? text::key(tokens_[lexeme.token].of(text_)) : std::string();
}

bool Scan::glued_left(std::size_t index) const {
  const Lexeme& joint = at(index - 1);
  if (index < 2 || at(index).spaced || joint.spaced || joint.mark == 0) return false;
  const text::TokenKind kind = at(index - 2).kind;
  if (kind == text::TokenKind::word) return joint.mark == U'/';
  return kind == text::TokenKind::number && number_joints.find(joint.mark) != number_joints.npos;
}

bool Scan::glued_right(std::size_t index) const {
  const Lexeme& joint = at(index + 1);
  if (joint.mark == U'%') return true;
  const Lexeme& next = at(index + 2);
  if (joint.spaced || joint.mark == 0 || next.spaced) return false;
  if (next.kind == text::TokenKind::word) return joint.mark == U'/';
  return next.kind == text::TokenKind::number && number_joints.find(joint.mark) != number_joints.npos;
}

}  // namespace sovang::time
