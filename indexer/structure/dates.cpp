// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/dates.hpp"

#include <algorithm>
#include <array>

#include "core/text/ascii.hpp"
#include "core/text/tokens.hpp"
#include "core/time/expressions.hpp"

namespace sovang::structure {
namespace {

constexpr std::size_t max_dateline = 120;  ///< bytes
constexpr std::size_t max_stamp = 36;      ///< bytes of a day, a time of day and what stands between and behind them

/// Words, folded, that may stand in a dateline beside numbers.
constexpr std::array<std::string_view, 39> dateline_words{
    "thu",    "hai", "ba",        "tu",      "nam",    "sau",  "bay",  "chu", "nhat", "cn",   "ngay", "thang", "gio",
    "phut",   "luc", "cap",       "dang",    "xuat",   "ban",  "tai",  "gmt", "am",   "pm",   "sa",   "ch",    "h",
    "posted", "on",  "published", "updated", "update", "date", "time", "tin", "gmt7", "thoi", "gian", "t2",    "t3"};

/// What makes a day alone a dateline: the name of a weekday or the word for publishing.
constexpr std::array<std::string_view, 9> dateline_labels{"thu ",     "chu nhat",  "cap nhat", "dang ",  "ngay dang",
                                                          "xuat ban", "published", "posted",   "updated"};

/// Reads `least` … `most` digits; 0 where there are others.
std::size_t digits(std::string_view text, std::size_t at, std::size_t least, std::size_t most) {
  std::size_t n = 0;
  while (at + n < text.size() && text::is_digit(text[at + n])) ++n;
  return n >= least && n <= most ? n : 0;
}

/// Length of "13.09.2024" at `at`, or 0.
std::size_t day_length(std::string_view text, std::size_t at) {
  const std::size_t d = digits(text, at, 1, 2);
  if (d == 0 || at + d >= text.size()) return 0;
  const char mark = text[at + d];
  if (mark != '.' && mark != '/' && mark != '-') return 0;
  const std::size_t m = digits(text, at + d + 1, 1, 2);
  if (m == 0 || at + d + 1 + m >= text.size() || text[at + d + 1 + m] != mark) return 0;
  const std::size_t y = digits(text, at + d + m + 2, 4, 4);
  return y == 0 ? 0 : d + m + y + 2;
}

/// Length of "18:13" or "18h13" at `at`, or 0.
std::size_t clock_length(std::string_view text, std::size_t at) {
  const std::size_t h = digits(text, at, 1, 2);
  if (h == 0 || at + h >= text.size() || (text[at + h] != ':' && text[at + h] != 'h')) return 0;
  const std::size_t m = digits(text, at + h + 1, 2, 2);
  return m == 0 ? 0 : h + m + 1;
}

struct Found {
  std::size_t begin = std::string_view::npos;
  std::size_t end = 0;
  [[nodiscard]] bool ok() const { return begin != std::string_view::npos; }
};

/// Nothing but words of datelines, and no more numbers than a day, a time of day and a time zone have.
bool only_date_words(std::string_view words) {
  int numbers = 0;
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    words.remove_prefix(std::min(words.size(), word.size() + 1));
    const bool number = std::all_of(word.begin(), word.end(), text::is_digit) || clock_length(word, 0) == word.size();
    numbers += number;
    if (number || std::find(dateline_words.begin(), dateline_words.end(), word) != dateline_words.end()) continue;
    return false;
  }
  return numbers <= 7;
}

template <class Length>
Found find(std::string_view text, Length length) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && text::is_digit(text[i - 1])) continue;
    if (const std::size_t n = length(text, i); n > 0) return {i, i + n};
  }
  return {};
}

}  // namespace

std::string day_in(std::string_view line) {
  const std::string_view head = line.substr(0, 2000);
  for (const time::Expression& e : time::find_expressions(head, text::tokenize(head), std::nullopt))
    if (e.kind == time::ExpressionKind::date && e.period && e.period->from) return e.period->from->text();
  return {};
}

std::string machine_day(std::string_view value) {
  const Result<time::PartialDate> day = time::PartialDate::parse(value.substr(0, 10));
  return day && day->day != 0 && day->valid() ? day->text() : day_in(value);
}

bool is_dateline(std::string_view line, std::string_view words) {
  if (line.size() > max_dateline || words.empty()) return false;
  const bool labelled = std::any_of(dateline_labels.begin(), dateline_labels.end(), [&](std::string_view label) {
    return words.find(label) != std::string_view::npos;
  });
  const Found day = find(line, day_length);
  const bool bare = day.ok() && day.begin == 0 && day.end == line.size();
  if (!labelled && !bare && !find(line, clock_length).ok()) return false;
  return only_date_words(words) && !day_in(line).empty();
}

bool is_page_clock(std::string_view line, std::string_view words) {
  const bool weekday = words.starts_with("thu ") || words.starts_with("chu nhat ");
  return weekday && is_dateline(line, words) && !find(line, clock_length).ok();
}

bool ends_with_stamp(std::string_view line) {
  const std::size_t length = std::min(line.size(), max_stamp);
  const std::string_view tail = line.substr(line.size() - length);
  const Found day = find(tail, day_length);
  const Found clock = find(tail, clock_length);
  if (!day.ok() || !clock.ok()) return false;
  const std::size_t begin = std::min(day.begin, clock.begin) + line.size() - length;
  const std::string_view rest = tail.substr(std::max(day.end, clock.end));
  return begin >= 10 && rest.find_first_not_of(" APMSCH)]+GT7,.;") == std::string_view::npos;
}

}  // namespace sovang::structure
