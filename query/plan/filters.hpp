// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/types.hpp"
#include "core/base/result.hpp"
#include "query/language/tree.hpp"
#include "query/plan/vocabulary.hpp"

namespace sovang::plan {

/// The query for a field, years or dates node. Fails with not_found for a name that the archive does not hold, with
/// invalid_argument for an unknown kind.
[[nodiscard]] Result<archive::Query> plan_field(const language::Node& node, const Vocabulary& vocabulary);

}  // namespace sovang::plan
