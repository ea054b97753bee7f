// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/match.hpp"

#include <algorithm>
#include <vector>

#include "core/text/ascii.hpp"
#include "indexer/evaluate/award_words.hpp"
#include "indexer/evaluate/names.hpp"

namespace sovang::evaluate {
namespace {

using model::Relation;

/// How much of two titles must be common to them.
constexpr double award_likeness = 0.5;
constexpr double block_likeness = 0.4;

/// Each run of four digits: EDTF and what is near to it name the same years alike.
std::vector<std::string> years_of(std::string_view period) {
  std::vector<std::string> years;
  std::size_t digits = 0;
  for (std::size_t at = 0; at < period.size(); ++at) {
    digits = text::is_digit(static_cast<unsigned char>(period[at])) ? digits + 1 : 0;
    if (digits < 4) continue;
    years.emplace_back(period.substr(at - 3, 4));
    digits = 0;
  }
  return years;
}

bool same_subject(const GoldFact& gold, const model::Subject& said) {
  const auto is_called = [&](const std::string& name) {
    return same_name(name, said.text) || same_name(name, said.name);
  };
  return gold.subject.empty() || is_called(gold.subject) || is_called(gold.canonical) || is_called(gold.alt);
}

bool same_period(const GoldFact& gold, const std::string& period) {
  const auto said = years_of(period);
  if (gold.period_alt && said == years_of(*gold.period_alt)) return true;
  if (!gold.period.empty()) return said == years_of(gold.period);
  return said.empty() || said == years_of(gold.implied_period);
}

/// An award of the state is no other, whether or not the record names its giver; a lower giver may be left out.
bool same_giver(Giver gold, Giver said) {
  return gold == said || (gold != Giver::state && (gold == Giver::unnamed || said == Giver::unnamed));
}

bool same_award(const GoldFact& gold, const model::AwardRef& said) {
  const std::string meant = gold.award + ' ' + gold.grade;
  if (!is_near(meant, said.text, award_likeness) || grade_of(meant) != grade_of(said.text)) return false;
  Giver giver = giver_of(said.text);
  if (giver == Giver::unnamed && said.level == model::AwardLevel::state) giver = Giver::state;
  return same_giver(giver_of(meant), giver);
}

bool same_block(const GoldFact& gold, const std::string& said) {
  const auto is_called = [&](const std::string& name) {
    if (name.empty() || !is_near(name, said, block_likeness)) return false;
    const Words numbers = numbers_of(name);
    return numbers.empty() || numbers == numbers_of(said);
  };
  return is_called(gold.block) || is_called(gold.block_alt);
}

}  // namespace

bool matches(const GoldFact& gold, const model::Fact& said) {
  if (gold.relation != said.relation || gold.status != said.status) return false;
  if (!same_subject(gold, said.subject) || !same_period(gold, said.period)) return false;
  if (gold.relation == Relation::received)
    return gold.award.empty() || same_award(gold, said.award.value_or(model::AwardRef{}));
  if (!gold.block.empty() && !same_block(gold, said.block.value_or(model::BlockRef{}).text)) return false;
  return gold.relation != Relation::ranked || gold.rank == 0 || gold.rank == said.rank;
}

}  // namespace sovang::evaluate
