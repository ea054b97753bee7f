// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/lexemes.hpp"

#include <algorithm>
#include <string>

#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace sovang::time {
namespace {

using text::is_digit;

/// What makes one thing of two numbers between which it stands: a decimal, a clock time, a document number.
constexpr std::u32string_view number_joints = U".,:/";

int value_of(std::string_view digits) {
  int value = 0;
  if (digits.size() > 4) return -1;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
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
  lexeme.capital = token.capital;
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
