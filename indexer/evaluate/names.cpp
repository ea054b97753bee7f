// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sovang::evaluate {
namespace {

/// Words that one writer puts and another leaves out.
constexpr std::array<std::string_view, 20> small_words{"tinh", "huyen", "quan", "xa",   "phuong", "thi",   "thanh",
                                                       "pho",  "tran",  "va",   "cua",  "cac",    "nhung", "nuoc",
                                                       "viet", "nam",   "danh", "hieu", "don",    "vi"};

constexpr std::array<std::string_view, 8> levels{"tinh",   "thanh pho", "huyen",  "quan",
                                                 "thi xa", "xa",        "phuong", "thi tran"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> roman_numbers{{{"i", "1"},
                                                                                       {"ii", "2"},
                                                                                       {"iii", "3"},
                                                                                       {"iv", "4"},
                                                                                       {"v", "5"},
                                                                                       {"vi", "6"},
                                                                                       {"vii", "7"},
                                                                                       {"viii", "8"},
                                                                                       {"ix", "9"},
                                                                                       {"x", "10"}}};

/// The words that tell a name from another.
Words telling_words(std::string_view name) {
  const Words all = words_of(fold_name(name));
  Words telling = all;
  for (const std::string_view small : small_words)
    if (const auto found = telling.find(small); found != telling.end()) telling.erase(found);
  return telling.empty() ? all : telling;
}

/// The name without what follows a comma, a bracket or "thuộc".
std::string_view head_of(std::string_view name) {
  name = name.substr(0, name.find_first_of(",("));
  return name.substr(0, name.find(" thuộc "));
}

/// "xã hội" names no level.
bool is_level_at(std::string_view folded, std::size_t at, std::string_view level) {
  return is_word_at(folded, at, level) && !folded.substr(at + level.size()).starts_with(" hoi");
}

Words levels_of(std::string_view name) {
  const std::string folded = fold_name(name);
  Words found;
  for (std::size_t at = 0; at < folded.size();) {
    const auto level = std::find_if(levels.begin(), levels.end(),
                                    [&](std::string_view word) { return is_level_at(folded, at, word); });
    if (level != levels.end()) found.emplace(*level);
    at += level != levels.end() ? level->size() : 1;
  }
  return found;
}

std::size_t count_common(const Words& a, const Words& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); }));
}

/// Names that fold alike and yet cannot be one.
bool is_vetoed(std::string_view gold, std::string_view said) {
  const Words gold_levels = levels_of(gold);
  const Words said_levels = levels_of(said);
  if (!gold_levels.empty() && !said_levels.empty() && count_common(gold_levels, said_levels) == 0) return true;
  return numbers_of(gold) != numbers_of(said) || accents_differ(gold, said);
}

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Words numbers_of(std::string_view name) {
  Words numbers;
  for (const std::string& word : words_of(fold_name(name))) {
    const auto roman =
        std::find_if(roman_numbers.begin(), roman_numbers.end(), [&](const auto& row) { return row.first == word; });
    if (roman != roman_numbers.end()) numbers.emplace(roman->second);
    if (is_number(word)) numbers.insert(word.substr(std::min(word.find_first_not_of('0'), word.size() - 1)));
  }
  return numbers;
}

bool same_name(std::string_view gold, std::string_view said) {
  if (gold.empty()) return false;
  const std::string_view gold_head = head_of(gold);
  const std::string_view said_head = head_of(said);
  return (telling_words(gold) == telling_words(said) || telling_words(gold_head) == telling_words(said_head)) &&
         !is_vetoed(gold_head, said_head);
}

bool is_near(std::string_view gold, std::string_view said, double part) {
  const Words a = telling_words(gold);
  const Words b = telling_words(said);
  const std::size_t common = count_common(a, b);
  if (common == 0) return false;
  if (common == a.size() || common == b.size()) return true;
  return static_cast<double>(common) / static_cast<double>(a.size() + b.size() - common) >= part;
}

}  // namespace sovang::evaluate
