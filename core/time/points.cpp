// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/points.hpp"

#include <array>
#include <string>

namespace sovang::time {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2100;
constexpr int any_leap_year = 2000;

/// Whether more of a number is joined to the one at `at`, a hyphen too: "17-9-1894", "2015-07-5".
bool goes_on(const Scan& scan, std::size_t at) {
  const bool hyphen = scan.is_dash(at + 1) && !scan.at(at + 1).spaced && !scan.at(at + 2).spaced;
  return scan.glued_right(at) || (hyphen && scan.is(at + 2, Cue::number));
}

/// A date that exists, in a leap year where the text states no year.
bool exists(PartialDate date) {
  if (date.year == 0) date.year = any_leap_year;
  return date.month != 0 && date.valid();
}

std::optional<Point> point(PartialDate date, std::size_t next, ExpressionKind kind) {
  if (!exists(date)) return std::nullopt;
  return Point{date, next, kind};
}

bool is_short_number(const Scan& scan, std::size_t at) {
  return scan.is(at, Cue::number) && scan.at(at).digits <= 2;
}

/// '/' may stand between spaces, '-' and '.' may not: there they are dashes and full stops.
bool is_separator(const Scan& scan, std::size_t at, char32_t mark) {
  return scan.is_mark(at, mark) && (mark == U'/' || (!scan.at(at).spaced && !scan.at(at + 1).spaced));
}

/// 3/9/91: years of two digits are 1950 … 2049, and written with '/' only.
std::optional<int> read_date_year(const Scan& scan, std::size_t at, char32_t mark) {
  if (const auto year = read_year(scan, at)) return year;
  const Lexeme& lexeme = scan.at(at);
  if (mark != U'/' || lexeme.digits != 2 || lexeme.spaced || scan.glued_right(at)) return std::nullopt;
  return lexeme.number + (lexeme.number < 50 ? 2000 : 1900);
}

/// 14/01/2021 · 14-1-2021 · 13.09.2024
std::optional<Point> read_figures(const Scan& scan, std::size_t at) {
  if (!is_short_number(scan, at) || !is_short_number(scan, at + 2)) return std::nullopt;
  const char32_t mark = scan.at(at + 1).mark;
  if ((mark != U'/' && mark != U'-' && mark != U'.') || !is_separator(scan, at + 1, mark)) return std::nullopt;
  if (!is_separator(scan, at + 3, mark)) return std::nullopt;
  const auto year = read_date_year(scan, at + 4, mark);
  if (!year) return std::nullopt;
  return point({*year, scan.at(at + 2).number, scan.at(at).number}, at + 5, ExpressionKind::date);
}

/// 2021-01-14
std::optional<Point> read_iso(const Scan& scan, std::size_t at) {
  const auto year = read_raw_year(scan, at);
  if (!year || scan.at(at + 2).digits != 2 || scan.at(at + 4).digits != 2) return std::nullopt;
  if (!is_separator(scan, at + 1, U'-') || !is_separator(scan, at + 3, U'-')) return std::nullopt;
  return point({*year, scan.at(at + 2).number, scan.at(at + 4).number}, at + 5, ExpressionKind::date);
}

/// 2021-01, where nothing is joined to it: 2019-20 may be two years.
std::optional<Point> read_iso_month(const Scan& scan, std::size_t at) {
  const auto year = read_raw_year(scan, at);
  if (!year || scan.at(at + 2).digits != 2 || !is_separator(scan, at + 1, U'-')) return std::nullopt;
  if (goes_on(scan, at + 2)) return std::nullopt;
  return point({*year, scan.at(at + 2).number, 0}, at + 3, ExpressionKind::month);
}

/// 14 tháng 1 năm 2021; without a year only where something `led` to it: "12 tháng 10 …" may be a duration.
std::optional<Point> read_words(const Scan& scan, std::size_t at, bool led) {
  const auto day = read_count(scan, at);
  if (!day || !scan.is(day->next, Cue::month)) return std::nullopt;
  const auto month = read_month(scan, day->next);
  if (!month || (!month->has_year() && !led)) return std::nullopt;
  return point({month->date.year, month->date.month, day->value}, month->next, ExpressionKind::date);
}

/// The year that belongs to a month or quarter before it: "/2020" · "-2020" · " - 2020" · ", 2020" · "[,] [của] năm
/// 2020"; 0 and `at` where there is none.
Count read_year_of(const Scan& scan, std::size_t at) {
  const bool comma = scan.is_mark(at, U',');
  if (comma || scan.is_mark(at, U'/') || scan.is_dash(at) || is_separator(scan, at, U'.')) {
    const auto year = read_year(scan, at + 1);
    if (year && !scan.is(at + 2, Cue::measure)) return {*year, at + 2};
  }
  const std::size_t word = scan.skip(comma ? at + 1 : at, Cue::of);
  if (scan.is(word, Cue::year)) {
    if (const auto year = read_year(scan, word + 1)) return {*year, word + 2};
  }
  return {0, at};
}

/// 12/10 · 12-10 · 12.10 · 12/10 năm 2020
std::optional<Point> read_day_and_month(const Scan& scan, std::size_t at) {
  if (!is_short_number(scan, at) || !is_short_number(scan, at + 2) || goes_on(scan, at + 2)) return std::nullopt;
  const char32_t mark = scan.at(at + 1).mark;
  if ((mark != U'/' && mark != U'-' && mark != U'.') || !is_separator(scan, at + 1, mark)) return std::nullopt;
  const Count year = scan.is_mark(at + 3, U',') ? Count{0, at + 3} : read_year_of(scan, at + 3);
  return point({year.value, scan.at(at + 2).number, scan.at(at).number}, year.next, ExpressionKind::date);
}

/// "tháng năm" is May only before a year: it is far more often "the month and the year".
std::optional<Count> read_month_number(const Scan& scan, std::size_t at) {
  if (!scan.is(at, Cue::year)) return read_count(scan, at);
  const bool may = read_year_of(scan, at + 1).value != 0;
  return may ? std::optional<Count>({5, at + 1}) : std::nullopt;
}

std::optional<Count> read_quarter_number(const Scan& scan, std::size_t at) {
  constexpr std::array<std::string_view, 4> roman{"i", "ii", "iii", "iv"};
  if (const auto count = read_count(scan, at)) return count;
  const std::string key = scan.key(at);
  for (std::size_t i = 0; i < roman.size(); ++i) {
    if (key == roman[i]) return Count{static_cast<int>(i) + 1, at + 1};
  }
  return std::nullopt;
}

/// Without a year, a number that goes on is none ("tháng 3/4", "quý 1,5"), nor is one in a name ("Cách mạng tháng
/// Tám", "Trần Quý Hai").
bool stands_alone(const Scan& scan, const Count& number) {
  const Lexeme& last = scan.at(number.next - 1);
  return !scan.glued_right(number.next - 1) && !(last.cue == Cue::number_word && last.capital);
}

}  // namespace

std::optional<Count> read_count(const Scan& scan, std::size_t at) {
  const Lexeme& lexeme = scan.at(at);
  if (is_short_number(scan, at)) return Count{lexeme.number, at + 1};
  if (lexeme.cue != Cue::number_word) return std::nullopt;
  const Lexeme& unit = scan.at(at + 1);
  const bool teen = lexeme.number == 10 && unit.cue == Cue::number_word && unit.number < 10;
  return teen ? Count{10 + unit.number, at + 2} : Count{lexeme.number, at + 1};
}

std::optional<int> read_raw_year(const Scan& scan, std::size_t at) {
  const Lexeme& lexeme = scan.at(at);
  const bool year = lexeme.digits == 4 && lexeme.number >= first_year && lexeme.number <= last_year;
  return year ? std::optional<int>(lexeme.number) : std::nullopt;
}

std::optional<int> read_year(const Scan& scan, std::size_t at) {
  return scan.glued_right(at) ? std::nullopt : read_raw_year(scan, at);
}

std::optional<Point> read_date(const Scan& scan, std::size_t at, bool expected) {
  const std::size_t number = scan.skip(scan.skip(at, Cue::day), Cue::day_prefix);
  const bool led = expected || number != at;
  if (auto date = read_figures(scan, number)) return date;
  if (auto date = read_iso(scan, number)) return date;
  if (auto month = read_iso_month(scan, number)) return month;
  if (auto date = read_words(scan, number, led)) return date;
  return led ? read_day_and_month(scan, number) : std::nullopt;
}

std::optional<Point> read_month(const Scan& scan, std::size_t at) {
  if (!scan.is(at, Cue::month)) return std::nullopt;
  const auto month = read_month_number(scan, at + 1);
  if (!month || month->value > 12) return std::nullopt;
  const Count year = read_year_of(scan, month->next);
  if (year.value == 0 && !stands_alone(scan, *month)) return std::nullopt;
  return point({year.value, month->value, 0}, year.next, ExpressionKind::month);
}

std::optional<Point> read_quarter(const Scan& scan, std::size_t at) {
  constexpr int code_before_first = 32;
  if (!scan.is(at, Cue::quarter)) return std::nullopt;
  const auto quarter = read_quarter_number(scan, at + 1);
  if (!quarter || quarter->value < 1 || quarter->value > 4) return std::nullopt;
  const Count year = read_year_of(scan, quarter->next);
  if (year.value == 0 && !stands_alone(scan, *quarter)) return std::nullopt;
  return point({year.value, code_before_first + quarter->value, 0}, year.next, ExpressionKind::quarter);
}

std::optional<Point> read_point(const Scan& scan, std::size_t at) {
  if (auto date = read_date(scan, at, true)) return date;
  if (auto month = read_month(scan, at)) return month;
  if (auto quarter = read_quarter(scan, at)) return quarter;
  const std::size_t number = scan.skip(at, Cue::year);
  const auto year = read_year(scan, number);
  if (!year) return std::nullopt;
  return Point{PartialDate{*year}, number + 1, number == at ? ExpressionKind::bare_year : ExpressionKind::year};
}

}  // namespace sovang::time
