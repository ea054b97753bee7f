// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/expressions.hpp"

#include <array>

#include "core/time/recognizers.hpp"

namespace sovang::time {
namespace {

/// A recogniser and the cue at which it is tried. Those of one cue stand together.
struct Recognizer {
  Cue start;
  std::optional<Match> (*find)(const Scan& scan, std::size_t at);
};

constexpr std::array recognizers{
    Recognizer{Cue::number, find_date},
    Recognizer{Cue::number, find_year_part},
    Recognizer{Cue::number, find_counted_years},
    Recognizer{Cue::number, find_bare_years},
    Recognizer{Cue::number, find_bare_year},
    Recognizer{Cue::number_word, find_year_part},
    Recognizer{Cue::number_word, find_counted_years},
    Recognizer{Cue::day, find_date},
    Recognizer{Cue::day, find_days},
    Recognizer{Cue::day, find_relative},
    Recognizer{Cue::day_prefix, find_date},
    Recognizer{Cue::part_of_day, find_relative},
    Recognizer{Cue::today, find_relative},
    Recognizer{Cue::month, find_month},
    Recognizer{Cue::month, find_relative},
    Recognizer{Cue::quarter, find_quarter},
    Recognizer{Cue::quarter, find_relative},
    Recognizer{Cue::year, find_year},
    Recognizer{Cue::year, find_led_years},
    Recognizer{Cue::year, find_relative},
    Recognizer{Cue::stage_first, find_led_years},
    Recognizer{Cue::era, find_led_years},
    Recognizer{Cue::cohort, find_led_years},
    Recognizer{Cue::term, find_led_years},
    Recognizer{Cue::since, find_from_to},
    Recognizer{Cue::since, find_days},
};

/// By cue: the first of its recognisers, counted from 1; 0: it has none.
constexpr auto first_recognizer = [] {
  std::array<std::uint8_t, static_cast<std::size_t>(Cue::measure) + 1> first{};
  for (std::size_t i = recognizers.size(); i > 0; --i)
    first[static_cast<std::size_t>(recognizers[i - 1].start)] = static_cast<std::uint8_t>(i);
  return first;
}();

std::optional<Match> longest_match(const Scan& scan, std::size_t at) {
  const Cue cue = scan.at(at).cue;
  const std::size_t first = first_recognizer[static_cast<std::size_t>(cue)];
  if (first == 0 || (cue == Cue::number && scan.glued_left(at))) return std::nullopt;
  std::optional<Match> best;
  for (std::size_t i = first - 1; i < recognizers.size() && recognizers[i].start == cue; ++i) {
    const auto match = recognizers[i].find(scan, at);
    if (match && (!best || match->last > best->last)) best = match;
  }
  return best;
}

/// "," · "và" · "," "và": what stands between the years of a list.
bool is_list_joint(const Scan& scan, std::size_t from, std::size_t to) {
  const std::size_t after_comma = scan.is_mark(from, U',') || scan.is_mark(from, U';') ? from + 1 : from;
  return to > from && scan.skip(after_comma, Cue::conjunction) == to;
}

/// "các năm 2018, 2019", "năm học 2018-2019 và 2019-2020": what the head of a list makes clear holds for the rest.
ExpressionKind kind_after(const Match& head, const Match& next) {
  const bool spans = head.kind == ExpressionKind::school_year || head.kind == ExpressionKind::term;
  const bool years = head.kind == ExpressionKind::year || head.kind == ExpressionKind::range;
  if (next.kind != ExpressionKind::bare_year || !(spans || years)) return next.kind;
  if (next.period->single_year()) return years ? ExpressionKind::year : next.kind;
  return spans ? head.kind : ExpressionKind::range;
}

}  // namespace

std::vector<Expression> find_expressions(std::string_view utf8, const std::vector<text::Token>& tokens,
                                         const std::optional<PartialDate>& reference) {
  const Scan scan(utf8, tokens, reference);
  std::vector<Expression> found;
  std::optional<Match> previous;
  for (std::size_t at = 0; at < scan.size();) {
    auto match = longest_match(scan, at);
    if (!match) {
      ++at;
      continue;
    }
    if (previous && is_list_joint(scan, previous->last, at)) match->kind = kind_after(*previous, *match);
    const std::uint32_t first = scan.at(at).token;
    const std::uint32_t last = scan.at(match->last - 1).token + 1;
    found.push_back(
        {tokens[first].begin, tokens[last - 1].end, first, last, match->kind, match->period, match->inferred});
    previous = match;
    at = match->last;
    while (at < scan.size() && scan.at(at).token < last) ++at;
  }
  return found;
}

}  // namespace sovang::time
