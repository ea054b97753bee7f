// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "core/archive/terms.hpp"
#include "core/model/names.hpp"
#include "query/answers/merge.hpp"
#include "query/answers/names.hpp"
#include "query/answers/succeeding.hpp"
#include "query/plan/names.hpp"

namespace sovang::answers {
namespace {

using decisions::DecidedReader;
using model::MentionType;

/// What the dictionary does not tell apart is counted fact by fact: what is hidden in a document, and the status of
/// awards.
class Counting {
 public:
  Counting(const DecidedReader& reader, MentionType type) : reader_(reader), type_(type) {}

  Result<void> find_hidden() {
    for (const decisions::Decision& decision : reader_.decisions().list()) {
      if (decision.verdict != decisions::Verdict::hide) continue;
      const auto record = reader_.archive().record(decision.one);
      if (!record && record.error().code == ErrorCode::not_found) continue;
      if (!record) return pass(record);
      for (const model::Fact& fact : record->facts)
        for (const std::string& id : ids_of(fact)) hidden_.insert(reader_.decisions().one_id(id));
      const auto names = reader_.archive().names_of(record->id, type_);
      if (!names) return pass(names);
      for (const archive::Name& name : *names)
        if (reader_.decisions().hides_name(record->id, name.id)) ++unnamed_[name.id];
    }
    return {};
  }

  Result<void> count(KnownName& name) const {
    archive::Activity sum;
    for (const std::string& id : reader_.decisions().all_ids(name.id)) {
      const auto activity = reader_.archive().activity(type_, id);
      if (!activity) return pass(activity);
      const auto hidden = unnamed_.find(id);
      const std::uint32_t unnamed = hidden == unnamed_.end() ? 0 : hidden->second;
      sum.documents += activity->documents - std::min(unnamed, activity->documents);
      sum.facts += activity->facts;
      note_years(sum, activity->first_year, activity->last_year);
    }
    if (type_ == MentionType::award || hidden_.contains(name.id)) {
      const auto exact = count_facts(name.id);
      if (!exact) return pass(exact);
      const std::uint32_t documents = sum.documents;
      sum = *exact;
      sum.documents = documents;
    }
    name.documents = sum.documents;
    name.facts = sum.facts;
    name.first_year = sum.first_year;
    name.last_year = sum.last_year;
    return {};
  }

 private:
  static std::vector<std::string> ids_of(const model::Fact& fact) {
    std::vector<std::string> ids{archive::identity(fact.subject)};
    if (fact.block) ids.push_back(archive::identity(*fact.block));
    if (fact.award) ids.push_back(archive::identity(*fact.award));
    return ids;
  }

  static void note_years(archive::Activity& sum, int first, int last) {
    if (first != 0) sum.first_year = sum.first_year == 0 ? first : std::min(sum.first_year, first);
    sum.last_year = std::max(sum.last_year, last);
  }

  [[nodiscard]] Result<archive::Activity> count_facts(const std::string& id) const {
    archive::FactPattern pattern;
    pattern.statuses = {model::Status::asserted, model::Status::revoked, model::Status::restored};
    (type_ == MentionType::block   ? pattern.blocks
     : type_ == MentionType::award ? pattern.awards
                                   : pattern.units) = {id};
    const auto hits = reader_.facts(pattern);
    if (!hits) return pass(hits);
    archive::Activity sum;
    int total = 0;
    for (const Row& row : merge(*hits)) {
      if (row.fact.relation == model::Relation::member_of) continue;
      total += row.fact.status == model::Status::revoked ? -1 : 1;
      const auto [first, last] = years_of(row.fact);
      note_years(sum, first, last);
    }
    sum.facts = static_cast<std::uint32_t>(std::max(total, 0));
    return sum;
  }

  const DecidedReader& reader_;
  MentionType type_;
  std::set<std::string> hidden_;                  ///< ids of which a document's facts are hidden
  std::map<std::string, std::uint32_t> unnamed_;  ///< id → documents in which its name is hidden
};

/// What the facts of an unsettled name say that it may be.
Result<void> add_candidates(const DecidedReader& reader, KnownName& name,
                            const std::function<std::string(const std::string&)>& name_of) {
  archive::FactPattern pattern;
  pattern.units = {name.id};
  const auto hits = reader.facts(pattern);
  if (!hits) return pass(hits);
  std::set<std::string> ids;
  for (const archive::FactHit& hit : *hits) ids.insert(hit.fact.subject.maybe.begin(), hit.fact.subject.maybe.end());
  for (const std::string& id : ids) name.candidates.push_back({id, name_of(id)});
  return {};
}

std::vector<plan::Succession> steps_of(const plan::Lineage& lineage, const std::string& id) {
  std::vector<plan::Succession> steps = lineage.before(id);
  std::ranges::move(lineage.after(id), std::back_inserter(steps));
  std::ranges::stable_sort(steps, {}, &plan::Succession::effective);
  return steps;
}

Result<void> add_units(const DecidedReader& reader, NamesAnswer& answer) {
  auto stored = reader.archive().lineage();
  if (!stored) return pass(stored);
  const plan::Lineage lineage(std::move(*stored));
  const auto all = reader.names(MentionType::unit);
  if (!all) return pass(all);
  const UnitNames known(*all, lineage);
  const auto name_of = [&](const std::string& id) { return known.of(id); };
  const auto never = [](const std::string&) { return false; };
  for (KnownName& name : answer.names) {
    name.changes = changes_of(steps_of(lineage, name.id), lineage, name_of, never);
    if (!plan::unsettled(name.id)) continue;
    if (auto added = add_candidates(reader, name, name_of); !added) return added;
  }
  return {};
}

}  // namespace

Result<void> complete_names(const DecidedReader& reader, NamesAnswer& answer) {
  const MentionType type = model::mention_type(answer.type).value_or(MentionType::unit);
  Counting counting(reader, type);
  if (auto found = counting.find_hidden(); !found) return found;
  for (KnownName& name : answer.names)
    if (auto counted = counting.count(name); !counted) return counted;
  return type == MentionType::unit ? add_units(reader, answer) : Result<void>();
}

}  // namespace sovang::answers
