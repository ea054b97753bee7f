// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/fact_scan.hpp"

#include <utility>

#include "core/model/names.hpp"

namespace sovang::archive {
namespace {

using model::Relation;

/// A stretch of the dictionary.
struct Scan {
  FactOrder order;
  std::string start;  ///< what its terms begin with
  friend auto operator<=>(const Scan&, const Scan&) = default;
};

/// With both years bound and not far apart each year is a scan of its own.
constexpr int most_years = 30;

void add_blocks(const FactFilter& filter, Relation relation, std::set<Scan>& scans) {
  for (const std::string& block : filter.blocks())
    scans.insert({FactOrder::by_block, std::string(prefix(FactOrder::by_block)) + short_id(block) + '!' +
                                           std::string(model::name(relation)) + '.'});
}

void add_ids(FactOrder order, const std::set<std::string>& ids, char end, std::set<Scan>& scans) {
  for (const std::string& id : ids) scans.insert({order, std::string(prefix(order)) + short_id(id) + end});
}

void add_years(const FactFilter& filter, std::set<Scan>& scans) {
  const std::string start(prefix(FactOrder::by_year));
  const int first = filter.first_year();
  const int last = filter.last_year();
  if (first < 1000 || last > 9999 || last < first || last - first > most_years) {
    scans.insert({FactOrder::by_year, start});
    return;
  }
  for (int year = first; year <= last; ++year) scans.insert({FactOrder::by_year, start + std::to_string(year)});
  scans.insert({FactOrder::by_year, start + '+'});
}

std::set<Scan> plan(const FactFilter& filter) {
  std::set<Scan> scans;
  for (const Relation relation : filter.relations()) {
    if (!filter.blocks().empty()) {
      add_blocks(filter, relation, scans);
    } else if (!filter.units().empty() && holds(FactOrder::by_unit, relation)) {
      add_ids(FactOrder::by_unit, filter.units(), '!', scans);
    } else if (!filter.awards().empty() && holds(FactOrder::by_award, relation)) {
      add_ids(FactOrder::by_award, filter.awards(), '.', scans);
    } else if (holds(FactOrder::by_year, relation)) {
      add_years(filter, scans);
    } else {
      const auto order = relation == Relation::received ? FactOrder::by_award : FactOrder::by_block;
      scans.insert({order, std::string(prefix(order))});
    }
  }
  return scans;
}

/// Where no block is bound, only memberships are looked for under XFB: the first term at which the scan goes on, past
/// everything else that the block has. Empty: the term is a membership.
std::string past_other_relations(const FactTerm& term) {
  const std::string block = std::string(prefix(FactOrder::by_block)) + std::string(term.block);
  const std::string members = std::string(model::name(Relation::member_of)) + '.';
  if (term.relation.starts_with(members)) return {};
  return term.relation < members ? block + '!' + members : block + '"';  // '"' is the byte after '!'
}

void run(const Xapian::Database& database, const Scan& scan, const FactFilter& filter,
         std::set<Xapian::docid>& documents) {
  const bool only_members = scan.order == FactOrder::by_block && filter.blocks().empty();
  const auto end = database.allterms_end(scan.start);
  for (auto it = database.allterms_begin(scan.start); it != end;) {
    const std::string text = *it;
    const std::optional<FactTerm> term = parse_fact_term(scan.order, text);
    if (only_members && term) {
      if (const std::string next = past_other_relations(*term); !next.empty()) {
        it.skip_to(next);
        continue;
      }
    }
    if (term && filter.may_fit(*term)) documents.insert(database.postlist_begin(text), database.postlist_end(text));
    ++it;
  }
}

}  // namespace

std::set<Xapian::docid> scan_facts(const Xapian::Database& database, const FactFilter& filter) {
  std::set<Xapian::docid> documents;
  for (const Scan& scan : plan(filter)) run(database, scan, filter, documents);
  return documents;
}

}  // namespace sovang::archive
