// SPDX-License-Identifier: GPL-3.0-or-later
// Recognisers of spans of time: two dates or years with something between them.
#include <array>
#include <string>

#include "core/time/recognizers.hpp"

namespace sovang::time {
namespace {

/// Two years, or a year "đến nay", up to lexeme `next`.
struct Years {
  Period period;
  std::size_t next = 0;
};

/// "nay" · "hiện nay"; `at` where neither stands there.
std::size_t skip_now(const Scan& scan, std::size_t at) {
  const std::size_t word = scan.skip(at, Cue::at_present);
  return scan.is(word, Cue::now) ? word + 1 : at;
}

bool joins(const Scan& scan, std::size_t at) {
  return scan.is_dash(at) || scan.is(at, Cue::until);
}

/// The later of two years; of a school year it may be short: 2009-10.
std::optional<int> read_last_year(const Scan& scan, std::size_t at, int first, bool school) {
  if (const auto year = read_year(scan, at)) return *year > first ? year : std::nullopt;
  const Lexeme& lexeme = scan.at(at);
  const bool next_year = school && lexeme.digits == 2 && lexeme.number == (first + 1) % 100 && !scan.glued_right(at);
  return next_year ? std::optional<int>(first + 1) : std::nullopt;
}

/// 2016-2020 · 2016 đến [hết|cuối] [năm] 2020 · 2009 đến nay; of a school year 2020/2021 and 2009-10 too.
std::optional<Years> read_years(const Scan& scan, std::size_t at, bool school) {
  const auto first = read_raw_year(scan, at);
  if (!first || !(joins(scan, at + 1) || (school && scan.is_mark(at + 1, U'/')))) return std::nullopt;
  if (const std::size_t next = skip_now(scan, at + 2); next != at + 2) {
    return Years{{PartialDate{*first}, std::nullopt}, next};
  }
  const std::size_t number = scan.skip(scan.skip(scan.skip(at + 2, Cue::whole), Cue::last_part), Cue::year);
  const auto last = read_last_year(scan, number, *first, school);
  return last ? std::optional<Years>({Period::years(*first, *last), number + 1}) : std::nullopt;
}

/// The words that lead to a span of years, and what they make of it.
struct Lead {
  Cue first;
  Cue second;  ///< none: a single word
  ExpressionKind kind;
};

constexpr std::array leads{
    Lead{Cue::stage_first, Cue::stage_second, ExpressionKind::range},  // giai đoạn
    Lead{Cue::era, Cue::term_second, ExpressionKind::range},           // thời kỳ
    Lead{Cue::cohort, Cue::cohort_second, ExpressionKind::range},      // niên khóa
    Lead{Cue::cohort, Cue::study, ExpressionKind::school_year},        // niên học
    Lead{Cue::year, Cue::study, ExpressionKind::school_year},          // năm học
    Lead{Cue::term, Cue::term_second, ExpressionKind::term},           // nhiệm kỳ
    Lead{Cue::year, Cue::none, ExpressionKind::range},                 // năm
};

const Lead* find_lead(const Scan& scan, std::size_t at) {
  for (const Lead& lead : leads) {
    if (scan.is(at, lead.first) && (lead.second == Cue::none || scan.is(at + 1, lead.second))) return &lead;
  }
  return nullptr;
}

std::size_t size_of(const Lead& lead) {
  return lead.second == Cue::none ? 1 : 2;
}

/// The number of a stage or term before its years: "giai đoạn 2 (…", "nhiệm kỳ XIV, …".
std::size_t skip_label(const Scan& scan, std::size_t at) {
  const std::string key = scan.key(at);
  const bool roman = !key.empty() && key.find_first_not_of("ivx") == std::string::npos;
  const bool number = scan.is(at, Cue::number) && scan.at(at).digits <= 2;
  if (!roman && !number) return at;
  const bool mark = scan.is_mark(at + 1, U':') || scan.is_mark(at + 1, U',');
  return mark ? at + 2 : at + 1;
}

/// [(] [từ] [năm] 2016-2020 [)]
std::optional<Match> read_span(const Scan& scan, std::size_t at, ExpressionKind kind) {
  const bool bracket = scan.is_mark(at, U'(');
  const std::size_t number = scan.skip(scan.skip(bracket ? at + 1 : at, Cue::since), Cue::year);
  const auto years = read_years(scan, number, kind == ExpressionKind::school_year);
  if (!years) return std::nullopt;
  const bool closed = bracket && scan.is_mark(years->next, U')');
  return Match{closed ? years->next + 1 : years->next, kind, years->period, false};
}

/// Gives the end without a year that of the other one, and goes a year back or on where they would be the wrong way
/// round ("từ 25/12 đến 5/1/2021").
void share_year(PartialDate& from, PartialDate& to) {
  const bool from_unknown = from.year == 0;
  const bool to_unknown = to.year == 0;
  if (from_unknown) from.year = to.year;
  if (to_unknown) to.year = from.year;
  if (from_unknown == to_unknown || !from.valid() || !to.valid() || from.earliest() <= to.latest()) return;
  if (from_unknown) --from.year;
  if (to_unknown) ++to.year;
}

std::optional<Match> make_range(const Scan& scan, const Point& first, const Point& last) {
  PartialDate from = first.date;
  PartialDate to = last.date;
  Match match{last.next, ExpressionKind::range, std::nullopt, !first.has_year() && !last.has_year()};
  if (match.inferred && !scan.reference()) return match;
  if (match.inferred) from.year = to.year = scan.reference()->year;
  share_year(from, to);
  if (!from.valid() || !to.valid() || from.earliest() > to.latest()) return std::nullopt;
  match.period = Period{from, to};
  return match;
}

/// The first day of "ngày 14 đến 16/1/2021", which has its month and year from the second.
std::optional<Point> read_day_before(const Scan& scan, std::size_t at, const Point& last) {
  const auto day = read_count(scan, at);
  if (!day || last.date.day == 0 || day->value < 1 || day->value >= last.date.day) return std::nullopt;
  return Point{{last.date.year, last.date.month, day->value}, day->next, ExpressionKind::date};
}

/// năm học 2020-2021
std::optional<Years> read_school_year(const Scan& scan, std::size_t at) {
  const Lead* lead = find_lead(scan, at);
  return lead && lead->kind == ExpressionKind::school_year ? read_years(scan, at + size_of(*lead), true) : std::nullopt;
}

/// từ năm học 2020-2021 đến [hết] năm học 2024-2025
std::optional<Match> find_school_years(const Scan& scan, std::size_t at) {
  const auto first = read_school_year(scan, at + 1);
  if (!first || !joins(scan, first->next)) return std::nullopt;
  const auto last = read_school_year(scan, scan.skip(first->next + 1, Cue::whole));
  if (!last || !first->period.from || !last->period.to) return std::nullopt;
  return Match{last->next, ExpressionKind::range, Period{first->period.from, last->period.to}, false};
}

}  // namespace

std::optional<Match> find_from_to(const Scan& scan, std::size_t at) {
  if (auto school_years = find_school_years(scan, at)) return school_years;
  const auto first = read_point(scan, at + 1);
  if (!first || !joins(scan, first->next)) return std::nullopt;
  const std::size_t after = first->next + 1;
  if (const std::size_t next = skip_now(scan, after); next != after) {
    Match match = resolve(scan, *first);
    match.last = next;
    match.kind = ExpressionKind::range;
    if (match.period) match.period->to.reset();
    return match;
  }
  const auto last = read_point(scan, scan.skip(scan.skip(after, Cue::whole), Cue::last_part));
  if (!last || (last->kind == ExpressionKind::bare_year && scan.is(last->next, Cue::measure))) return std::nullopt;
  return make_range(scan, *first, *last);
}

std::optional<Match> find_days(const Scan& scan, std::size_t at) {
  const std::size_t number = scan.skip(scan.skip(at, Cue::since), Cue::day);
  const auto count = number == at ? std::nullopt : read_count(scan, number);
  if (!count) return std::nullopt;
  const std::size_t joint = count->next;
  if (!joins(scan, joint) && !scan.is(joint, Cue::conjunction) && !scan.is_mark(joint, U',')) return std::nullopt;
  const auto last = read_date(scan, joint + 1, scan.is(number - 1, Cue::day));
  const auto first = last ? read_day_before(scan, number, *last) : std::nullopt;
  return first ? make_range(scan, *first, *last) : std::nullopt;
}

std::optional<Match> find_led_years(const Scan& scan, std::size_t at) {
  const Lead* lead = find_lead(scan, at);
  if (lead == nullptr) return std::nullopt;
  const std::size_t after = at + size_of(*lead);
  if (auto match = read_span(scan, after, lead->kind)) return match;
  return lead->second == Cue::none ? std::nullopt : read_span(scan, skip_label(scan, after), lead->kind);
}

std::optional<Match> find_counted_years(const Scan& scan, std::size_t at) {
  const auto count = read_count(scan, at);
  if (!count || !scan.is(count->next, Cue::year)) return std::nullopt;
  const std::size_t after = count->next + 1;
  if (auto match = read_span(scan, after, ExpressionKind::range)) return match;
  const bool bracket = scan.is_mark(after, U'(');
  auto match = find_led_years(scan, bracket ? after + 1 : after);
  if (match && bracket && scan.is_mark(match->last, U')')) ++match->last;
  return match;
}

std::optional<Match> find_bare_years(const Scan& scan, std::size_t at) {
  const auto years = read_years(scan, at, false);
  if (!years) return std::nullopt;
  // A dash leaves it open whether these are years; "2011 đến 2015" and "2009 đến nay" do not.
  const bool dashed = scan.is_dash(at + 1) && years->period.to.has_value();
  return Match{years->next, dashed ? ExpressionKind::bare_year : ExpressionKind::range, years->period, false};
}

}  // namespace sovang::time
