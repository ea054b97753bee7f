// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "core/decisions/decisions.hpp"
#include "query/answers/answer.hpp"

namespace sovang::answers {

/// Facts of several documents as rows: one row where relation, subject, block, award and grade, period and status
/// agree. What no document settles (a null id) is never merged with another document's, nor is a fact without a period,
/// unless the very same sentence says it. Rows are in order of time; the name printed for an id is its most frequent
/// full form.
[[nodiscard]] std::vector<Row> merge(const std::vector<archive::FactHit>& hits);

/// Marks the rows that contradict each other: led, the same block and period, different subjects, and no document that
/// names both. Two leaders in one source are no contradiction, nor is a decision that differs from an earlier vote, nor
/// a leadership that was revoked. A name that may mean the other subject is the same one, unless people said that it is
/// not.
void mark_conflicts(std::vector<Row>& rows, const decisions::Decisions& decisions = {});

/// The first and the last year of a fact's period, the one for the other where that end is open; 0, 0 where it has
/// none.
[[nodiscard]] std::pair<int, int> years_of(const model::Fact& fact);

/// The years of [first, last] (0: as far as rows go) in which no row names a leader.
[[nodiscard]] std::vector<std::string> years_without_leader(const std::vector<Row>& rows, int first, int last);

}  // namespace sovang::answers
