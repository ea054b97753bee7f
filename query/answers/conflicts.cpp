// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include "core/archive/terms.hpp"
#include "core/text/fold.hpp"
#include "query/answers/merge.hpp"

namespace sovang::answers {
namespace {

using model::Basis;

bool about_one_thing(const Row& a, const Row& b) {
  const auto leads = [](const model::Fact& f) {
    return f.relation == model::Relation::led && f.status == model::Status::asserted && f.block &&
           !f.block->id.empty() && !f.period.empty();
  };
  return leads(a.fact) && leads(b.fact) && a.fact.block->id == b.fact.block->id && a.fact.period == b.fact.period;
}

/// A name that no document settles may mean the other one.
bool may_be(const model::Subject& unsettled, const model::Subject& other) {
  if (!unsettled.id.empty()) return false;
  if (!other.id.empty() && std::ranges::find(unsettled.maybe, other.id) != unsettled.maybe.end()) return true;
  const auto words = [](const model::Subject& s) {
    return " " + text::fold_words(s.name.empty() ? s.text : s.name) + " ";
  };
  return words(other).find(words(unsettled)) != std::string::npos ||
         words(unsettled).find(words(other)) != std::string::npos;
}

bool same_subject(const model::Subject& a, const model::Subject& b, const decisions::Decisions& decisions) {
  if (decisions.never_one(archive::identity(a), archive::identity(b))) return false;
  return (!a.id.empty() && a.id == b.id) || may_be(a, b) || may_be(b, a);
}

bool one_source_names_both(const Row& a, const Row& b) {
  return std::ranges::any_of(a.proofs, [&](const Proof& p) {
    return std::ranges::any_of(b.proofs, [&](const Proof& q) { return p.document.id == q.document.id; });
  });
}

std::string first_published(const Row& row) {
  std::string first;
  for (const Proof& proof : row.proofs) {
    const std::string& date = proof.document.published;
    if (!date.empty() && (first.empty() || date < first)) first = date;
  }
  return first;
}

/// The block votes, and then it is decided otherwise.
bool outcome(const Row& vote, const Row& decision) {
  if (vote.fact.basis != Basis::acclaimed || decision.fact.basis != Basis::decided) return false;
  const std::string voted = first_published(vote);
  const std::string decided = first_published(decision);
  return voted.empty() || decided.empty() || voted <= decided;
}

/// What was taken back is no leadership any longer, unless it was given back.
bool taken_back(const std::vector<Row>& rows, const Row& row) {
  const auto told = [&](model::Status status) {
    return std::ranges::any_of(rows, [&](const Row& other) {
      const model::Fact& f = other.fact;
      return f.relation == row.fact.relation && f.status == status && f.period == row.fact.period && f.block &&
             f.block->id == row.fact.block->id && !f.subject.id.empty() && f.subject.id == row.fact.subject.id;
    });
  };
  return told(model::Status::revoked) && !told(model::Status::restored);
}

bool contradict(const Row& a, const Row& b, const decisions::Decisions& decisions) {
  return about_one_thing(a, b) && !same_subject(a.fact.subject, b.fact.subject, decisions) &&
         !one_source_names_both(a, b) && !outcome(a, b) && !outcome(b, a);
}

}  // namespace

void mark_conflicts(std::vector<Row>& rows, const decisions::Decisions& decisions) {
  // Rows are in order of time, so those of one period stand together.
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = i + 1; j < rows.size() && rows[j].fact.period == rows[i].fact.period; ++j) {
      if (contradict(rows[i], rows[j], decisions) && !taken_back(rows, rows[i]) && !taken_back(rows, rows[j]))
        rows[i].conflict = rows[j].conflict = true;
    }
  }
}

}  // namespace sovang::answers
