// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/docx_numbering.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace sovang::readers {
namespace {

constexpr std::size_t max_lists = 5000;
constexpr std::size_t max_pattern = 100;  ///< bytes

int number(std::string_view digits, int otherwise) {
  int value = otherwise;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return std::clamp(value, 0, 1'000'000);
}

std::string letters(int value) {
  std::string text;
  for (; value > 0; value = (value - 1) / 26) text.insert(text.begin(), static_cast<char>('a' + (value - 1) % 26));
  return text;
}

std::string roman(int value) {
  constexpr std::array<std::pair<int, std::string_view>, 13> digits{{{1000, "m"},
                                                                     {900, "cm"},
                                                                     {500, "d"},
                                                                     {400, "cd"},
                                                                     {100, "c"},
                                                                     {90, "xc"},
                                                                     {50, "l"},
                                                                     {40, "xl"},
                                                                     {10, "x"},
                                                                     {9, "ix"},
                                                                     {5, "v"},
                                                                     {4, "iv"},
                                                                     {1, "i"}}};
  std::string text;
  if (value >= 4000) return std::to_string(value);
  for (const auto& [worth, digit] : digits)
    for (; value >= worth; value -= worth) text += digit;
  return text;
}

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

std::string formatted(int value, std::string_view format) {
  if (format == "lowerLetter") return letters(value);
  if (format == "upperLetter") return upper(letters(value));
  if (format == "lowerRoman") return roman(value);
  if (format == "upperRoman") return upper(roman(value));
  if (format == "decimalZero" && value < 10) return "0" + std::to_string(value);
  return std::to_string(value);
}

}  // namespace

bool DocxNumbering::start(std::string_view element, const XmlAttributes& attributes) {
  const std::string_view value = attributes["val"];
  if (abstracts_.size() > max_lists || lists_.size() > max_lists) return false;
  if (element == "abstractNum") {
    abstract_ = &abstracts_[std::string(attributes["abstractNumId"])];
  } else if (element == "num") {
    list_ = &lists_[std::string(attributes["numId"])];
  } else if (element == "abstractNumId" && list_ != nullptr) {
    *list_ = value;
  } else if (element == "lvl" && abstract_ != nullptr) {
    const auto level = static_cast<std::size_t>(number(attributes["ilvl"], 0));
    level_ = level < levels ? &abstract_->level.at(level) : nullptr;
  } else if (level_ != nullptr && element == "start") {
    level_->start = number(value, 1);
  } else if (level_ != nullptr && element == "numFmt") {
    level_->format = value;
  } else if (level_ != nullptr && element == "lvlText") {
    level_->pattern = value.substr(0, max_pattern);
  }
  return true;
}

void DocxNumbering::end(std::string_view element) {
  if (element == "abstractNum") abstract_ = nullptr;
  if (element == "num") list_ = nullptr;
  if (element == "lvl") level_ = nullptr;
}

std::string DocxNumbering::next(std::string_view list, std::string_view level) {
  const auto found = lists_.find(list);
  const auto abstract = found == lists_.end() ? abstracts_.end() : abstracts_.find(found->second);
  const auto at = static_cast<std::size_t>(number(level, 0));
  if (abstract == abstracts_.end() || at >= levels) return {};
  Abstract& a = abstract->second;
  const Level& own = a.level.at(at);
  if (own.format == "bullet") return "-";
  if (own.format == "none" || own.pattern.empty()) return {};
  for (std::size_t i = 0; i <= at; ++i)
    if (a.count.at(i) == 0 || i == at) a.count.at(i) = a.count.at(i) == 0 ? a.level.at(i).start : a.count.at(i) + 1;
  std::fill(a.count.begin() + static_cast<std::ptrdiff_t>(at) + 1, a.count.end(), 0);
  std::string text;
  for (std::size_t i = 0; i < own.pattern.size(); ++i) {
    const char next = i + 1 < own.pattern.size() ? own.pattern[i + 1] : '\0';
    if (own.pattern[i] != '%' || next < '1' || next > '9') {
      text += own.pattern[i];
      continue;
    }
    const auto named = static_cast<std::size_t>(next - '1');
    text += formatted(a.count.at(named), a.level.at(named).format);
    ++i;
  }
  return text;
}

}  // namespace sovang::readers
