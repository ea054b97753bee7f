// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/decisions/decisions.hpp"
#include "query/answers/answer.hpp"
#include "query/plan/fact_plan.hpp"
#include "query/plan/lineage.hpp"

namespace sovang::answers {

/// What units are called: as the archive's documents write it, with its place; else as the lineage knows it.
class UnitNames {
 public:
  /// Both must outlive it.
  UnitNames(const std::vector<archive::Name>& names, const plan::Lineage& lineage);
  [[nodiscard]] std::string of(const std::string& id) const;
  [[nodiscard]] bool in_archive(const std::string& id) const { return forms_.contains(id); }

 private:
  // An archive has many units, and few are asked for: which of its forms is a unit's name is settled when it is.
  std::unordered_map<std::string_view, std::vector<const archive::Name*>> forms_;
  const plan::Lineage& lineage_;
};

/// Steps that one event made are one change: several that became one, one that became several. Every unit that the
/// event concerned on the other side is named, also those that nobody asked for. `name`: id → name; `crossed`: whether
/// the facts of a unit were taken along.
[[nodiscard]] std::vector<Change> changes_of(const std::vector<plan::Succession>& steps, const plan::Lineage& lineage,
                                             const std::function<std::string(const std::string&)>& name,
                                             const std::function<bool(const std::string&)>& crossed);

/// Takes the units that others became, or were before, along in a timeline, and tells of it.
class Succeeding {
 public:
  Succeeding(const plan::Lineage& lineage, const decisions::Decisions& decisions, bool predecessors)
      : lineage_(lineage), decisions_(decisions), predecessors_(predecessors) {}

  /// Adds the units that are taken along to those of a pattern; a pattern without any stays free.
  void extend(std::vector<std::string>& units);

  /// Fills in the answer's lineage with what was taken along and is named in the archive, and the changes that matter:
  /// those crossed, and those from the first year told, or asked for, on.
  void tell(const std::vector<archive::Name>& names, const std::vector<plan::FactPlan>& plans, Answer& answer) const;

 private:
  const plan::Lineage& lineage_;
  const decisions::Decisions& decisions_;
  bool predecessors_;
  std::vector<std::string> asked_;
  plan::Followed followed_;
};

}  // namespace sovang::answers
