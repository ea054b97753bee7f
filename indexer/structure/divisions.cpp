// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/divisions.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text/tokens.hpp"
#include "indexer/structure/shapes.hpp"

namespace sovang::structure {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr unsigned farthest_article = 30;  ///< numbers that a damaged text may skip
constexpr unsigned farthest_clause = 3;

struct Level {
  std::string_view word;
  std::string_view capitals;
};
constexpr Level article_level{"Điều", "ĐIỀU"};
constexpr std::array<Level, 4> upper_levels{
    {{"Phần", "PHẦN"}, {"Chương", "CHƯƠNG"}, {"Tiểu mục", "TIỂU MỤC"}, {"Mục", "MỤC"}}};

/// What stands behind the word of a level and a blank, or npos.
std::string_view behind(std::string_view line, const Level& level) {
  for (const std::string_view word : {level.word, level.capitals})
    if (line.starts_with(word) && line.substr(word.size()).starts_with(' ')) return line.substr(word.size() + 1);
  return {};
}

/// "12", "12a", "12đ": the digits and a letter behind them.
struct Number {
  unsigned value = 0;
  std::size_t digits = 0;
  std::string_view text;
};

Number number_at(std::string_view text) {
  Number number;
  number.digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (number.digits == 0 || number.digits > 4) return {};
  std::from_chars(text.data(), text.data() + number.digits, number.value);
  std::size_t size = number.digits;
  const std::string_view rest = text.substr(size);
  if (!rest.empty() && rest.front() >= 'a' && rest.front() <= 'z') size += 1;
  if (rest.starts_with("đ")) size += std::string_view("đ").size();
  number.text = text.substr(0, size);
  return number;
}

bool is_ordinal(std::string_view word) {
  return word == "thứ" || word == "THỨ";
}

/// "II", "2", "thứ nhất"; empty where what follows is no number.
std::string_view upper_number(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of(" .:"), text.size());
  const std::string_view word = text.substr(0, end);
  if (is_ordinal(word) && end < text.size())
    return text.substr(0, std::min(text.find_first_of(" .:", end + 1), text.size()));
  const bool roman = !word.empty() && word.find_first_not_of("IVXLC") == npos;
  const bool letter = word.size() == 1 && word.front() >= 'A' && word.front() <= 'Z';
  const bool counts =
      roman || letter || (word.size() <= 4 && word.find_first_not_of("0123456789") == npos && !word.empty());
  return counts ? word : std::string_view();
}

/// "Điều 10 Thanh tra về công nghệ", not "Điều 10 Luật Thi đua".
bool heads_without_stop(std::string_view rest) {
  constexpr std::array<std::string_view, 10> acts{" Luật",  " Bộ luật", " Nghị", " Pháp lệnh", " Hiến pháp",
                                                  " Thông", " Quyết",   " Quy ", " Chỉ thị",   " Điều"};
  if (std::any_of(acts.begin(), acts.end(), [&](std::string_view a) { return rest.starts_with(a); })) return false;
  return rest.starts_with(' ') && text::tokenize(rest.substr(0, 40)).front().capital;
}

/// Whether what stands behind an article's number lets a heading stand there: a stop, a title in capitals, nothing.
bool heads(std::string_view rest) {
  if (rest.empty()) return true;
  constexpr std::string_view stops = ".:-)[(";
  return stops.find(rest.front()) != npos || rest.starts_with("–") || rest.starts_with(" .") ||
         rest.starts_with(" -") || rest.starts_with(" :") || rest.starts_with(" –") ||
         (rest.starts_with(' ') && all_capitals(rest.substr(1)));
}

std::size_t count_of(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != npos; at = text.find(what, at + what.size())) ++count;
  return count;
}

}  // namespace

void Divisions::begin_annex(std::string name) {
  *this = {};
  annex_ = std::move(name);
}

void Divisions::end() {
  article_.clear();
  clause_.clear();
  point_.clear();
}

std::string Divisions::inside(std::string label) const {
  return annex_.empty() ? label : label + " " + annex_;
}

/// Whether the line stands inside a quotation that an earlier one opened; remembers what this one leaves open.
bool Divisions::quoted(std::string_view line) {
  const bool before = in_quote_;
  const std::size_t opened = count_of(line, "“");
  const std::size_t closed = count_of(line, "”");
  if (opened > closed) in_quote_ = line.starts_with("“");
  if (closed > opened) in_quote_ = false;
  return before || line.starts_with("“");
}

std::string Divisions::chapter(std::string_view line) {
  for (const Level& level : upper_levels) {
    const std::string_view number = upper_number(behind(line, level));
    if (number.empty()) continue;
    const bool ends = line.size() == static_cast<std::size_t>(number.data() + number.size() - line.data());
    if (!ends && !heads(line.substr(static_cast<std::size_t>(number.data() + number.size() - line.data()))) &&
        ends_with_stop(line))
      return {};
    const std::string own =
        std::string(line.substr(0, static_cast<std::size_t>(number.data() - line.data()))) + std::string(number);
    end();
    const std::string& around = level.word == "Chương" ? part_ : chapter_;
    if (level.word == "Chương") chapter_ = own;
    if (level.word == "Phần") {
      part_ = own;
      chapter_.clear();
      return inside(own);
    }
    return inside(around.empty() || around == own ? own : own + " " + around);
  }
  return {};
}

std::string Divisions::article(std::string_view line) {
  const std::string_view rest = behind(line, article_level);
  if (rest.empty()) return {};
  std::string number;
  if (const std::string_view ordinal = upper_number(rest); ordinal.starts_with("thứ") || ordinal.starts_with("THỨ")) {
    number = ordinal;
  } else {
    Number found = number_at(rest);
    const std::string_view tail = rest.substr(found.text.size());
    const bool next_one = found.value == last_article_ + 1;
    if (found.text.empty() || !(heads(tail) || (next_one && heads_without_stop(tail)))) return {};
    const std::string next = std::to_string(last_article_ + 1);
    const bool with_note = found.value > last_article_ + farthest_article && found.text.starts_with(next);
    const bool note_alone = found.value != last_article_ + 1 && found.text.size() == rest.size() &&
                            found.text.starts_with(next) && found.text.size() > next.size() && found.value > 9;
    number = with_note || note_alone ? next : std::string(found.text);
    const unsigned value = with_note || note_alone ? last_article_ + 1 : found.value;
    if (value < last_article_ || value > last_article_ + farthest_article) return {};
    last_article_ = value;
  }
  end();
  last_clause_ = 0;
  article_ = "Điều " + number;
  return inside(article_);
}

std::string Divisions::clause(std::string_view line) {
  const Number number = number_at(line);
  if (article_.empty() || number.text.empty() || number.digits > 3) return {};
  const std::string_view rest = line.substr(number.text.size());
  if (!rest.starts_with(". ") && rest != ".") return {};
  const bool follows = number.value > last_clause_ && number.value <= last_clause_ + farthest_clause;
  const bool inserted = number.value == last_clause_ && number.text.size() > number.digits;
  if (!follows && !inserted) return {};
  last_clause_ = number.value;
  clause_ = "khoản " + std::string(number.text);
  point_.clear();
  return inside(clause_ + " " + article_);
}

std::string Divisions::point(std::string_view line) {
  if (article_.empty()) return {};
  const std::size_t size = line.starts_with("đ") ? std::string_view("đ").size() : 1;
  const bool letter = size > 1 || (!line.empty() && line.front() >= 'a' && line.front() <= 'y');
  if (!letter || !line.substr(size).starts_with(") ")) return {};
  point_ = "điểm " + std::string(line.substr(0, size));
  return inside(point_ + " " + (clause_.empty() ? article_ : clause_ + " " + article_));
}

std::string Divisions::label(std::string_view line) {
  const bool quotation = quoted(line);
  const Number number = number_at(behind(line, article_level));
  const bool goes_on = !number.text.empty() && number.value == last_article_ + 1;  // a quotation was left open
  if (quotation && !goes_on) return {};
  if (goes_on) in_quote_ = false;
  using Reader = std::string (Divisions::*)(std::string_view);
  constexpr std::array<Reader, 4> readers{&Divisions::chapter, &Divisions::article, &Divisions::clause,
                                          &Divisions::point};
  for (const Reader read : readers)
    if (std::string found = (this->*read)(line); !found.empty()) return found;
  return {};
}

}  // namespace sovang::structure
