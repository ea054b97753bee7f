// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/record.hpp"
#include "indexer/evaluate/gold.hpp"

namespace sovang::evaluate {

/// True where a fact of a record says what the gold does: relation, status and subject, and, where the gold has them,
/// the period, the award with its grade and giver, the block with its number, the rank. Names are compared as names.hpp
/// says; a period by its years; where the gold has no period, the fact has none or the one that the text implies.
[[nodiscard]] bool matches(const GoldFact& gold, const model::Fact& said);

}  // namespace sovang::evaluate
