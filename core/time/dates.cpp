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

/// "ngày 20 tháng 11 hằng năm"
bool is_yearly(const Scan& scan, std::size_t next) {
  return scan.is(next, Cue::each) && scan.is(next + 1, Cue::year);
}

std::optional<Match> resolved(const Scan& scan, const std::optional<Point>& point) {
  if (!point || (!point->has_year() && is_yearly(scan, point->next))) return std::nullopt;
  return resolve(scan, *point);
}

/// An amount, an ordinal, or part of a telephone or document number (64-2020) rather than a year.
bool is_amount(const Scan& scan, std::size_t at) {
  const Lexeme& before = scan.at(at - 1);
  const Lexeme& after = scan.at(at + 1);
  if (scan.is_dash(at - 1) && !before.spaced && !scan.at(at).spaced && scan.is(at - 2, Cue::number)) return true;
  return before.cue == Cue::ordinal || before.cue == Cue::about || before.cue == Cue::number ||
         after.cue == Cue::measure || after.cue == Cue::number;
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
  const bool this_year = !stated && scan.is(word + 1, Cue::now);
  const bool half = count->value == 6;
  Match match{stated || this_year ? word + 2 : word + 1, half ? ExpressionKind::half_year : ExpressionKind::range,
              std::nullopt, !stated};
  const int year = stated ? *stated : scan.reference() ? scan.reference()->year : 0;
  if (year == 0) return match;
  if (half) {
    match.period = Period::of({year, first ? 40 : 41, 0});
  } else {
    match.period = first ? Period{PartialDate{year, 1, 0}, PartialDate{year, count->value, 0}}
                         : Period{PartialDate{year, 13 - count->value, 0}, PartialDate{year, 12, 0}};
  }
  return match;
}

std::optional<Match> find_bare_year(const Scan& scan, std::size_t at) {
  const auto year = read_year(scan, at);
  if (!year || is_amount(scan, at)) return std::nullopt;
  return Match{at + 1, ExpressionKind::bare_year, Period::year(*year), false};
}

}  // namespace sovang::time
