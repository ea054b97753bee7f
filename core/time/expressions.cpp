// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/expressions.hpp"

#include <array>

#include "core/time/recognizers.hpp"

namespace sovang::time {
namespace {

/// A recogniser and the cue at which it is tried.
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

std::optional<Match> longest_match(const Scan& scan, std::size_t at) {
  const Cue cue = scan.at(at).cue;
  if (cue == Cue::none || (cue == Cue::number && scan.glued_left(at))) return std::nullopt;
  std::optional<Match> best;
  for (const Recognizer& recognizer : recognizers) {
    if (recognizer.start != cue) continue;
    const auto match = recognizer.find(scan, at);
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
void spread_kinds(const Scan& scan, std::vector<Expression>& expressions) {
  for (std::size_t i = 1; i < expressions.size(); ++i) {
    const Expression& head = expressions[i - 1];
    Expression& next = expressions[i];
    if (next.kind != ExpressionKind::bare_year || !is_list_joint(scan, head.last, next.first)) continue;
    const bool spans = head.kind == ExpressionKind::school_year || head.kind == ExpressionKind::term;
    const bool years = head.kind == ExpressionKind::year || head.kind == ExpressionKind::range;
    if (next.period->single_year()) {
      if (years) next.kind = ExpressionKind::year;
    } else if (spans || years) {
      next.kind = spans ? head.kind : ExpressionKind::range;
    }
  }
}

}  // namespace

std::vector<Expression> find_expressions(std::string_view utf8, const std::vector<text::Token>& tokens,
                                         const std::optional<PartialDate>& reference) {
  const Scan scan(utf8, tokens, reference);
  std::vector<Expression> found;
  for (std::size_t at = 0; at < tokens.size();) {
    const auto match = longest_match(scan, at);
    if (!match) {
      ++at;
      continue;
    }
    found.push_back({tokens[at].begin, tokens[match->last - 1].end, static_cast<std::uint32_t>(at),
                     static_cast<std::uint32_t>(match->last), match->kind, match->period, match->inferred});
    at = match->last;
  }
  spread_kinds(scan, found);
  return found;
}

}  // namespace sovang::time
