// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <deque>
#include <map>

#include "core/archive/fields.hpp"
#include "core/archive/query_builder.hpp"
#include "core/archive/reader_private.hpp"
#include "core/archive/remote.hpp"
#include "core/archive/stored_document.hpp"
#include "core/archive/terms.hpp"

namespace sovang::archive {
namespace {

struct FacetSlot {
  std::string_view name;
  Slot slot;
};

constexpr std::array facet_slots{FacetSlot{"kind", Slot::kind},     FacetSlot{"place", Slot::place},
                                 FacetSlot{"years", Slot::years},   FacetSlot{"units", Slot::units},
                                 FacetSlot{"blocks", Slot::blocks}, FacetSlot{"awards", Slot::awards}};

void count_items(const std::string& joined, std::uint32_t documents, std::map<std::string, std::uint32_t>& counts) {
  std::size_t begin = 0;
  while (begin <= joined.size()) {
    const std::size_t end = std::min(joined.find(list_separator, begin), joined.size());
    counts[joined.substr(begin, end - begin)] += documents;
    begin = end + 1;
  }
}

/// Articles alone, or everything but them.
Xapian::Query among(const Xapian::Database& database, const Xapian::Query& query, bool articles) {
  const std::string part(part_term);
  if (articles) return {Xapian::Query::OP_FILTER, query, Xapian::Query(part)};
  return database.term_exists(part) ? Xapian::Query(Xapian::Query::OP_AND_NOT, query, Xapian::Query(part)) : query;
}

/// What the facets of a search count: one spy a slot.
class FacetCounts {
 public:
  void watch(Xapian::Enquire& enquire) {
    for (const FacetSlot& of : facet_slots) spies_.emplace_back(static_cast<Xapian::valueno>(of.slot));
    for (Xapian::ValueCountMatchSpy& spy : spies_) enquire.add_matchspy(&spy);
  }

  /// After each search that is watched.
  void take() {
    for (std::size_t i = 0; i < spies_.size(); ++i)
      for (auto value = spies_[i].values_begin(); value != spies_[i].values_end(); ++value)
        count_items(*value, value.get_termfreq(), counts_[i]);
    spies_.clear();
  }

  [[nodiscard]] std::vector<Facet> facets() const {
    std::vector<Facet> facets;
    for (std::size_t i = 0; i < facet_slots.size(); ++i) facets.push_back(facet(facet_slots[i].name, counts_[i]));
    return facets;
  }

 private:
  /// Most frequent first, then by value.
  static Facet facet(std::string_view name, const std::map<std::string, std::uint32_t>& counts) {
    Facet result{std::string(name), {}};
    for (const auto& [value, count] : counts) result.values.push_back({value, count});
    std::stable_sort(result.values.begin(), result.values.end(),
                     [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
    return result;
  }

  std::deque<Xapian::ValueCountMatchSpy> spies_;  // they cannot be moved
  std::array<std::map<std::string, std::uint32_t>, facet_slots.size()> counts_;
};

/// Each shard by itself: Xapian counts some documents twice where several hosts are searched as one.
void count_by_shard(const std::vector<Shard>& shards, const Xapian::Query& query, bool articles, FacetCounts& counts) {
  for (const Shard& shard : shards) {
    Xapian::Enquire enquire(shard.database);
    enquire.set_query(among(shard.database, query, articles));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    counts.watch(enquire);
    static_cast<void>(enquire.get_mset(0, 0, shard.database.get_doccount()));
    counts.take();
  }
}

Result<SearchHit> article_hit(const std::string& data, double weight) {
  Result<StoredPart> part = load_part(data);
  if (!part) return pass(part);
  return SearchHit{std::move(part->head), weight, std::move(part->label), part->span};
}

Result<std::vector<SearchHit>> hits(const Xapian::MSet& matches, bool articles) {
  std::vector<SearchHit> result;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    if (articles) {
      Result<SearchHit> hit = article_hit(match.get_document().get_data(), match.get_weight());
      if (!hit) return pass(hit);
      result.push_back(std::move(*hit));
      continue;
    }
    Result<SmallPart> small = load_small_part(match.get_document().get_data());
    if (!small) return pass(small);
    result.push_back({std::move(small->head), match.get_weight(), {}, {}});
  }
  return result;
}

/// Xapian's own, with its defaults but for the length of the document, which counts more (0.7 for 0.5: measured in
/// tests/quality/ranking_test.cpp).
Xapian::BM25Weight weighting() {
  return {1, 0, 1, 0.7, 0.5};
}

Result<SearchPage> search_page(const Xapian::Database& database, const std::vector<Shard>& shards,
                               const Xapian::Query& query, const SearchRequest& request) {
  Xapian::Enquire enquire(database);
  enquire.set_query(among(database, query, request.articles));
  enquire.set_weighting_scheme(weighting());
  // Not the order of writing, which shards would change.
  enquire.set_sort_by_relevance_then_value(static_cast<Xapian::valueno>(Slot::order), /*reverse=*/false);
  const bool by_shard = shards.size() > 1 && std::any_of(shards.begin(), shards.end(), [](const Shard& shard) {
                          return host_of(shard.where).has_value();
                        });
  FacetCounts counts;
  if (request.facets && !by_shard) counts.watch(enquire);

  // Only a count of all documents is exact: Xapian's estimates are unfit to print, for phrases above all.
  const Xapian::MSet matches = enquire.get_mset(request.offset, request.limit, database.get_doccount());
  Result<std::vector<SearchHit>> found = hits(matches, request.articles);
  if (!found) return pass(found);
  SearchPage page{matches.get_matches_estimated(), std::move(*found), {}};
  if (!request.facets) return page;
  if (by_shard) count_by_shard(shards, query, request.articles, counts);
  counts.take();
  page.facets = counts.facets();
  return page;
}

}  // namespace

Result<SearchPage> Reader::search(const SearchRequest& request) const {
  return p_->run([&]() -> Result<SearchPage> {
    const Result<Xapian::Query> query = build_query(request.query);
    if (!query) return pass(query);
    return search_page(p_->together, p_->shards, *query, request);
  });
}

}  // namespace sovang::archive
