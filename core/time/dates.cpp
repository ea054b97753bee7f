// SPDX-License-Identifier: GPL-3.0-or-later
// Recognisers of single dates: days, months, quarters, years and parts of a year.
#include "core/time/recognizers.hpp"

namespace sovang::time {
namespace {

/// "mỗi tháng 2 lần", "3 tháng 2 …", "các tháng …": the word counts or repeats and dates nothing.
bool is_counted(const Scan& scan, std::size_t at) {
  const Cue before = scan.at(at - 1).cue;
  return before == Cue::each || before == Cue::number || before == Cue::number_word;
}

/// What says that a date without a year is of no year, of another calendar or of a year that is not read here: "ngày 20
/// tháng 11 hằng năm", "mồng 10 tháng 3 âm lịch", "ngày 12 tháng 5 năm 1879", "… năm Thành Thái thứ 11", "… cùng năm".
bool is_of_other_year(const Scan& scan, std::size_t next) {
  const Lexeme& after = scan.at(next + 1);
  if (scan.is(next, Cue::year)) return after.cue == Cue::number || after.capital;
  const bool of_year = after.cue == Cue::year && (scan.is(next, Cue::each) || scan.key(next) == "cùng");
  return of_year || scan.key(next) == "âm";
}

std::optional<Match> resolved(const Scan& scan, const std::optional<Point>& point) {
  if (!point || (!point->has_year() && is_of_other_year(scan, point->next))) return std::nullopt;
  Match match = resolve(scan, *point);
  // "ngày 20 tháng 11 năm ngoái"
  const bool year_follows = !point->has_year() && scan.is(point->next, Cue::year);
  const auto year = year_follows ? read_relative(scan, point->next) : std::nullopt;
  if (!year) return match;
  match.last = year->last;
  match.period.reset();
  PartialDate date = point->date;
  date.year = year->period ? year->period->first_year() : 0;
  if (date.valid()) match.period = Period::of(date);
  return match;
}

/// An amount, an ordinal, or part of a telephone or document number (64-2020) or a date (2015-07-5), not a year.
bool is_amount(const Scan& scan, std::size_t at) {
  const Lexeme& before = scan.at(at - 1);
  const Lexeme& after = scan.at(at + 1);
  if (scan.is_dash(at + 1) && !after.spaced && !scan.at(at + 2).spaced && scan.is(at + 2, Cue::number)) return true;
  if (scan.is_dash(at - 1) && !before.spaced && !scan.at(at).spaced && scan.is(at - 2, Cue::number)) return true;
  return before.cue == Cue::ordinal || before.cue == Cue::about || before.cue == Cue::number ||
         after.cue == Cue::measure || after.cue == Cue::number;
}

std::optional<int> this_year(const Scan& scan) {
  return scan.reference() ? std::optional<int>(scan.reference()->year) : std::nullopt;
}

std::optional<int> first_year_of(const Match& match) {
  return match.period ? std::optional<int>(match.period->first_year()) : std::nullopt;
}

/// The first or last `months` of a year; six are a half-year.
Period part_of_year(int year, int months, bool first) {
  if (months == 6) return Period::of({year, first ? 40 : 41, 0});
  return first ? Period{PartialDate{year, 1, 0}, PartialDate{year, months, 0}}
               : Period{PartialDate{year, 13 - months, 0}, PartialDate{year, 12, 0}};
}

}  // namespace

Match resolve(const Scan& scan, const Point& point) {
  Match match{point.next, point.kind, std::nullopt, !point.has_year()};
  PartialDate date = point.date;
  if (!point.has_year() && scan.reference()) date.year = scan.reference()->year;
  if (date.valid()) match.period = Period::of(date);
  return match;
}

std::optional<Match> find_date(const Scan& scan, std::size_t at) {
  const Cue before = scan.at(at - 1).cue;
  if (before == Cue::each) return std::nullopt;
  return resolved(scan, read_date(scan, at, before == Cue::part_of_day || before == Cue::today));
}

std::optional<Match> find_month(const Scan& scan, std::size_t at) {
  const auto month = read_month(scan, at);
  if (month && !month->has_year() && is_counted(scan, at)) return std::nullopt;
  return resolved(scan, month);
}

std::optional<Match> find_quarter(const Scan& scan, std::size_t at) {
  return resolved(scan, read_quarter(scan, at));
}

std::optional<Match> find_year(const Scan& scan, std::size_t at) {
  const auto year = scan.is(at - 1, Cue::each) ? std::nullopt : read_year(scan, at + 1);
  if (!year) return std::nullopt;
  return Match{at + 2, ExpressionKind::year, Period::year(*year), false};
}

std::optional<Match> find_year_part(const Scan& scan, std::size_t at) {
  const auto count = read_count(scan, at);
  if (!count || count->value < 1 || count->value > 11 || !scan.is(count->next, Cue::month)) return std::nullopt;
  const bool first = scan.is(count->next + 1, Cue::first_part);
  if (!first && !scan.is(count->next + 1, Cue::last_part)) return std::nullopt;
  const std::size_t word = scan.skip(count->next + 2, Cue::of);
  if (!scan.is(word, Cue::year) || scan.is(word + 1, Cue::study)) return std::nullopt;

  const auto stated = read_year(scan, word + 1);
  const auto told = stated ? std::nullopt : read_relative(scan, word);
  Match match{stated ? word + 2 : told ? told->last : word + 1, ExpressionKind::range, std::nullopt, !stated};
  if (count->value == 6) match.kind = ExpressionKind::half_year;
  const auto year = stated ? stated : told ? first_year_of(*told) : this_year(scan);
  if (year) match.period = part_of_year(*year, count->value, first);
  return match;
}

std::optional<Match> find_bare_year(const Scan& scan, std::size_t at) {
  const auto year = read_year(scan, at);
  if (!year || is_amount(scan, at)) return std::nullopt;
  return Match{at + 1, ExpressionKind::bare_year, Period::year(*year), false};
}

}  // namespace sovang::time
