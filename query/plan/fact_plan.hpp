// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/archive/types.hpp"
#include "core/base/result.hpp"
#include "query/language/ranges.hpp"
#include "query/plan/vocabulary.hpp"

namespace sovang::plan {

/// A question for facts as a person put it: names as typed, empty where nothing was said.
struct FactQuestion {
  std::vector<model::Relation> relations;
  std::vector<model::Status> statuses;
  std::string unit;
  std::string block;
  std::string award;  ///< may end with a grade: "huân chương lao động hạng nhất"
  std::string place;
  language::YearRange years;
};

/// The same with ids. `places` and `grade` are looked at fact by fact: the archive's order of facts has no place for
/// them.
struct FactPlan {
  archive::FactPattern pattern;
  std::vector<std::string> places;
  int grade = 0;

  /// Whether a fact that fits the pattern fits the rest of the plan.
  [[nodiscard]] bool fits(const model::Fact& fact) const;
};

/// Fails with not_found for a name that the archive does not hold.
[[nodiscard]] Result<FactPlan> plan_facts(const FactQuestion& question, const Vocabulary& vocabulary);

/// What is known by one name, of whatever type: a plan for each type in which it fits best. Fails with not_found.
[[nodiscard]] Result<std::vector<FactPlan>> plan_timeline(const std::string& name, const language::YearRange& years,
                                                          const Vocabulary& vocabulary);

/// Whether an id ("cuc-thong-ke@t.thai-binh", "ubnd@h.dong-hung.t.thai-binh") lies in a place ("t.thai-binh").
[[nodiscard]] bool lies_in(std::string_view id, std::string_view place);

/// The plan on one line, as --explain shows it: relation=led unit=any block=khoi-…@t.thai-binh years=2018..2021
[[nodiscard]] std::string to_string(const FactPlan& plan);

}  // namespace sovang::plan
