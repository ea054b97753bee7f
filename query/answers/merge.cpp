// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/merge.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "core/time/period.hpp"
#include "query/answers/proofs.hpp"

namespace sovang::answers {
namespace {

using archive::FactHit;
using model::Fact;

using Key = std::tuple<model::Relation, model::Status, int, std::string, std::string, std::string, std::string>;

/// An id, or else something that only the same document's same words have.
std::string slot_key(std::string_view id, std::string_view text, const FactHit& hit) {
  return id.empty() ? "?" + hit.document.id + "\n" + std::string(text) : std::string(id);
}

Key key(const FactHit& hit) {
  const Fact& f = hit.fact;
  const std::string sentence = hit.sentences.empty() ? hit.document.id : hit.sentences.front();
  return {f.relation,
          f.status,
          f.rank,
          slot_key(f.subject.id, f.subject.text, hit),
          f.block ? slot_key(f.block->id, f.block->text, hit) : std::string(),
          f.award ? slot_key(f.award->id, f.award->text, hit) + "\n" + std::to_string(f.award->grade) : std::string(),
          f.period.empty() ? "?" + sentence : f.period};
}

/// How much a basis says: a decision more than a vote, a vote more than a report.
int weight(model::Basis basis) {
  switch (basis) {
    case model::Basis::decided:
      return 3;
    case model::Basis::acclaimed:
      return 2;
    case model::Basis::reported:
      return 1;
    case model::Basis::none:
      return 0;
  }
  return 0;
}

/// Takes over what the other telling knows and this one does not.
void complete(Fact& fact, const Fact& other) {
  if (weight(other.basis) > weight(fact.basis)) fact.basis = other.basis;
  if (!fact.decision) fact.decision = other.decision;
  if (!fact.issuer) fact.issuer = other.issuer;
  if (fact.period_kind.empty()) fact.period_kind = other.period_kind;
  fact.period_inferred = fact.period_inferred && other.period_inferred;
  fact.confidence = std::max(fact.confidence, other.confidence);
}

/// The strings given for each id, and which was given most; of two given alike the longer one is the fuller one.
class Forms {
 public:
  void add(const std::string& id, const std::string& form) {
    if (!id.empty() && !form.empty()) ++counts_[id][form];
  }
  void settle(const std::string& id, std::string& form) const {
    const auto at = counts_.find(id);
    if (at == counts_.end()) return;
    form = std::ranges::max_element(at->second, {}, [](const auto& f) {
             return std::pair(f.second, f.first.size());
           })->first;
  }

 private:
  std::map<std::string, std::map<std::string, int>> counts_;
};

void settle_names(const std::vector<FactHit>& hits, std::vector<Row>& rows) {
  Forms subjects;
  Forms blocks;
  for (const FactHit& hit : hits) {
    subjects.add(hit.fact.subject.id, hit.fact.subject.name);
    if (hit.fact.block) blocks.add(hit.fact.block->id, hit.fact.block->text);
  }
  for (Row& row : rows) {
    subjects.settle(row.fact.subject.id, row.fact.subject.name);
    if (row.fact.block) blocks.settle(row.fact.block->id, row.fact.block->text);
  }
}

std::string begin_of(const std::string& edtf) {
  const auto period = time::Period::parse(edtf);
  if (edtf.empty() || !period) return "99999999";
  return period->from ? period->from->earliest() : "00000000";
}

void sort_by_time(std::vector<Row>& rows) {
  std::ranges::stable_sort(rows, {}, [](const Row& row) {
    const Fact& f = row.fact;
    return std::tuple(begin_of(f.period), f.period, f.block ? f.block->text : std::string(), f.relation, f.rank,
                      f.subject.name);
  });
}

}  // namespace

std::vector<Row> merge(const std::vector<FactHit>& hits) {
  std::vector<Row> rows;
  std::map<Key, std::size_t> at;
  for (const FactHit& hit : hits) {
    const auto [known, fresh] = at.try_emplace(key(hit), rows.size());
    if (fresh) {
      rows.push_back({hit.fact, false, {}, 0});
      rows.back().fact.evidence.clear();
    }
    Row& row = rows[known->second];
    complete(row.fact, hit.fact);
    std::ranges::move(proofs_of(hit), std::back_inserter(row.proofs));
  }
  settle_names(hits, rows);
  for (Row& row : rows) {
    rank(row.proofs);
    row.witnesses = count_witnesses(row.proofs);
  }
  sort_by_time(rows);
  return rows;
}

}  // namespace sovang::answers
