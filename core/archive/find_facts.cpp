// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <tuple>

#include "core/archive/fact_filter.hpp"
#include "core/archive/fact_scan.hpp"
#include "core/archive/fields.hpp"
#include "core/archive/reader_private.hpp"
#include "core/archive/stored_document.hpp"
#include "core/archive/terms.hpp"

namespace sovang::archive {
namespace {

/// A fact with what it is ordered by.
struct Found {
  int year;
  std::string block, unit;
  FactHit hit;
};

/// Facts without a year come last.
int year_of(const model::Fact& fact) {
  const YearSpan span = year_span(fact.period);
  if (span.first != 0) return span.first;
  return span.last != 0 ? span.last : std::numeric_limits<int>::max();
}

Result<void> add_facts(const Xapian::Document& document, const FactFilter& filter, std::vector<Found>& found) {
  Result<SmallPart> small = load_small_part(document.get_data());
  if (!small) return pass(small);
  small->head.story = document.get_value(static_cast<Xapian::valueno>(Slot::story));
  for (std::size_t i = 0; i < small->facts.size(); ++i) {
    model::Fact& fact = small->facts[i];
    if (!filter.fits(fact)) continue;
    const int year = year_of(fact);
    std::string block = fact.block ? identity(*fact.block) : std::string();
    std::string unit = identity(fact.subject);
    found.push_back(
        {year, std::move(block), std::move(unit), {small->head, std::move(fact), std::move(small->sentences[i])}});
  }
  return {};
}

std::vector<FactHit> in_order(std::vector<Found> found) {
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return std::tie(a.year, a.block, a.unit, a.hit.document.id) < std::tie(b.year, b.block, b.unit, b.hit.document.id);
  });
  std::vector<FactHit> hits;
  hits.reserve(found.size());
  for (Found& one : found) hits.push_back(std::move(one.hit));
  return hits;
}

}  // namespace

Result<std::vector<FactHit>> Reader::facts(const FactPattern& pattern) const {
  const FactFilter filter(pattern);
  return p_->run([&]() -> Result<std::vector<FactHit>> {
    std::vector<Found> found;
    for (const Shard& shard : p_->shards)
      for (const Xapian::docid document : scan_facts(shard.database, filter))
        if (auto added = add_facts(shard.database.get_document(document), filter, found); !added) return pass(added);
    return in_order(std::move(found));
  });
}

}  // namespace sovang::archive
