// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include "core/archive/types.hpp"
#include "core/base/result.hpp"

namespace sovang::archive {

/// The Xapian query for a query tree, made only of what a remote shard knows. Words weigh; filters and date ranges do
/// not. Fails with invalid_argument for an unknown field, or a tree deeper than 200 levels.
[[nodiscard]] Result<Xapian::Query> build_query(const Query& query);

}  // namespace sovang::archive
