// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/fact_filter.hpp"

#include <algorithm>

#include "core/archive/terms.hpp"

namespace sovang::archive {
namespace {

using model::Relation;
using model::Status;

std::set<std::string> identities(const std::vector<std::string>& ids) {
  std::set<std::string> result;
  for (const std::string& id : ids) result.insert(identity(id, ""));
  return result;
}

std::set<std::string, std::less<>> shortened(const std::set<std::string>& ids) {
  std::set<std::string, std::less<>> result;
  for (const std::string& id : ids) result.insert(short_id(id));
  return result;
}

/// A free slot takes everything; so does a slot that the term's order does not have.
template <class Set, class Value>
bool takes(const Set& bound, const Value& value) {
  return bound.empty() || value.empty() || bound.contains(value);
}

template <class T>
bool among(const std::vector<T>& list, T value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

FactFilter::FactFilter(const FactPattern& pattern)
    : relations_(pattern.relations),
      statuses_(pattern.statuses),
      units_(identities(pattern.units)),
      blocks_(identities(pattern.blocks)),
      awards_(identities(pattern.awards)),
      short_units_(shortened(units_)),
      short_blocks_(shortened(blocks_)),
      first_year_(pattern.first_year),
      last_year_(pattern.last_year) {
  if (relations_.empty())
    relations_ = {Relation::led,           Relation::ranked,    Relation::chairs,
                  Relation::deputy_chairs, Relation::member_of, Relation::received};
  if (statuses_.empty()) statuses_ = {Status::asserted, Status::nominated, Status::revoked, Status::restored};
  for (const Relation relation : relations_)
    for (const Status status : statuses_) relation_slots_.insert(relation_slot(relation, status));
}

bool FactFilter::may_fit(const FactTerm& term) const {
  return takes(relation_slots_, term.relation) && takes(short_units_, term.unit) && takes(short_blocks_, term.block) &&
         year_may_fit(term.year, first_year_, last_year_);
}

bool FactFilter::fits(const model::Fact& fact) const {
  if (!among(relations_, fact.relation) || !among(statuses_, fact.status)) return false;
  if (!units_.empty() && !units_.contains(identity(fact.subject))) return false;
  if (!blocks_.empty() && !(fact.block && blocks_.contains(identity(*fact.block)))) return false;
  if (!awards_.empty() && !(fact.award && awards_.contains(identity(*fact.award)))) return false;
  return overlaps(year_span(fact.period), first_year_, last_year_);
}

}  // namespace sovang::archive
