// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decisions/decisions.hpp"

#include <algorithm>

#include "core/archive/terms.hpp"

namespace sovang::decisions {
namespace {

bool settled(const std::string& id) {
  return !id.starts_with('?');
}

/// Two lists as one, the settled ids first, each id once.
std::vector<std::string> joined(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> all = a;
  for (const std::string& id : b)
    if (std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
  std::stable_partition(all.begin(), all.end(), settled);
  return all;
}

}  // namespace

Result<Decisions> Decisions::make(std::vector<Decision> decisions) {
  Decisions made;
  for (Decision& decision : decisions) {
    // As an archive cuts and cleans them.
    if (decision.verdict != Verdict::hide) {
      decision.one = archive::identity(decision.one, "");
      decision.other = archive::identity(decision.other, "");
    }
    if (decision.verdict == Verdict::same) made.unite(decision.one, decision.other);
    if (decision.verdict == Verdict::hide) made.hidden_.emplace(decision.one, decision.hidden);
  }
  made.list_ = std::move(decisions);
  if (auto consistent = made.check(); !consistent) return pass(consistent);
  for (const Decision& decision : made.list_) {
    if (decision.verdict != Verdict::not_same) continue;
    const std::string one = made.one_id(decision.one);
    const std::string other = made.one_id(decision.other);
    made.apart_.emplace(one, other);
    made.apart_.emplace(other, one);
  }
  return made;
}

void Decisions::unite(const std::string& a, const std::string& b) {
  const std::vector<std::string> all = joined(all_ids(a), all_ids(b));
  for (const std::string& id : all) classes_[id] = all;
}

Result<void> Decisions::check() const {
  std::string problems;
  for (const Decision& apart : list_) {
    if (apart.verdict != Verdict::not_same || one_id(apart.one) != one_id(apart.other)) continue;
    std::string places;
    for (const Decision& same : list_)
      if (same.verdict == Verdict::same && one_id(same.one) == one_id(apart.one))
        places += (places.empty() ? "" : ", ") + same.place();
    problems += (problems.empty() ? "" : "\n") + apart.place() + ": " + apart.one + " and " + apart.other +
                " are not the same here, but one by " + places;
  }
  if (problems.empty()) return {};
  return fail(ErrorCode::invalid_input, problems, "take one of these lines out");
}

std::vector<std::string> Decisions::all_ids(std::string_view id) const {
  const auto found = classes_.find(id);
  return found == classes_.end() ? std::vector{std::string(id)} : found->second;
}

std::string Decisions::one_id(std::string_view id) const {
  const auto found = classes_.find(id);
  return found == classes_.end() ? std::string(id) : found->second.front();
}

bool Decisions::settles(std::string_view id) const {
  return classes_.contains(id);
}

bool Decisions::never_one(std::string_view a, std::string_view b) const {
  return !apart_.empty() && apart_.contains({one_id(a), one_id(b)});
}

bool Decisions::fits(const Hidden& hidden, const model::Fact& fact) const {
  const std::string subject = archive::identity(fact.subject);
  const std::string block = fact.block ? archive::identity(*fact.block) : std::string();
  const std::string award = fact.award ? archive::identity(*fact.award) : std::string();
  if (!hidden.name.empty()) return hidden.name == subject || hidden.name == block || hidden.name == award;
  if (hidden.relation && *hidden.relation != fact.relation) return false;
  if (hidden.status && *hidden.status != fact.status) return false;
  if (hidden.period && *hidden.period != fact.period) return false;
  const auto takes = [&](const std::string& wanted, const std::string& id) {
    return wanted.empty() || one_id(wanted) == one_id(id);
  };
  return takes(hidden.subject, subject) && takes(hidden.block, block) && takes(hidden.award, award);
}

bool Decisions::hides(std::string_view document, const model::Fact& fact) const {
  const auto [first, last] = hidden_.equal_range(document);
  return std::any_of(first, last, [&](const auto& entry) { return fits(entry.second, fact); });
}

bool Decisions::hides_name(std::string_view document, std::string_view id) const {
  const auto [first, last] = hidden_.equal_range(document);
  return std::any_of(first, last, [&](const auto& entry) { return entry.second.name == id; });
}

}  // namespace sovang::decisions
