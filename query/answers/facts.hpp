// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/result.hpp"
#include "core/decisions/decided_reader.hpp"
#include "query/answers/answer.hpp"
#include "query/plan/fact_plan.hpp"

namespace sovang::answers {

/// Whether years without a leader are shown: never, within the years asked, or also between the first and the last
/// year found.
enum class Gaps : std::uint8_t { none, asked_years, found_years };

/// Answers a fact pattern from the facts that an archive gave for it: merges, marks contradictions, finds gaps.
[[nodiscard]] Answer answer_from(const std::vector<archive::FactHit>& hits, const plan::FactPlan& plan, Gaps gaps,
                                 const decisions::Decisions& decisions = {});

/// The same, asking the archive.
[[nodiscard]] Result<Answer> answer_facts(const decisions::DecidedReader& reader, const plan::FactPlan& plan,
                                          Gaps gaps);

/// Everything known by the plans together (see plan::plan_timeline), also under the names that the units had before and
/// after; with `predecessors`, also of the units that were merged into them or that they were split from. Each row has
/// the name of its time.
[[nodiscard]] Result<Answer> answer_timeline(const decisions::DecidedReader& reader,
                                             const std::vector<plan::FactPlan>& plans, bool predecessors = false);

/// The facts of one document, as rows.
[[nodiscard]] std::vector<Row> rows_of(const model::Record& record, archive::Authority authority);

}  // namespace sovang::answers
