// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <string>

#include "core/time/period.hpp"
#include "query/answers/merge.hpp"

namespace sovang::answers {
namespace {

/// A longer span than any block has lived is not listed year by year.
constexpr int most_years = 150;

bool names_a_leader(const model::Fact& fact) {
  return fact.relation == model::Relation::led &&
         (fact.status == model::Status::asserted || fact.status == model::Status::restored);
}

std::set<int> years_led(const std::vector<Row>& rows) {
  std::set<int> years;
  for (const Row& row : rows) {
    if (row.fact.period.empty() || !names_a_leader(row.fact)) continue;
    const auto [first, last] = years_of(row.fact);
    for (int year = first; year <= last && year < first + most_years; ++year) years.insert(year);
  }
  return years;
}

}  // namespace

std::pair<int, int> years_of(const model::Fact& fact) {
  const auto period = time::Period::parse(fact.period);
  if (!period) return {0, 0};
  const int first = period->first_year() == 0 ? period->last_year() : period->first_year();
  return {first, period->last_year() == 0 ? first : period->last_year()};
}

std::vector<std::string> years_without_leader(const std::vector<Row>& rows, int first, int last) {
  const std::set<int> led = years_led(rows);
  if (first == 0) first = led.empty() ? last : *led.begin();
  if (last == 0) last = led.empty() ? first : *led.rbegin();
  std::vector<std::string> gaps;
  if (first == 0 || last - first >= most_years) return gaps;
  for (int year = first; year <= last; ++year)
    if (!led.contains(year)) gaps.push_back(std::to_string(year));
  return gaps;
}

}  // namespace sovang::answers
