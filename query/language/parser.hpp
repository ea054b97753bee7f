// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/base/result.hpp"
#include "query/language/lexer.hpp"
#include "query/language/tree.hpp"

namespace sovang::language {

inline constexpr std::size_t max_query_bytes = 8192;
inline constexpr int max_query_depth = 50;

/// Reads a query. In the order of their strength:
///
///     ( … )   "phrase"   word   field:value   field:"some words"
///     -x   NOT x          without x
///     x y   x AND y       both
///     x | y   x OR y      either
///
/// Takes UTF-8 in any normalisation form. Never throws; fails with invalid_argument, with the place of the mistake,
/// also for a query that is empty, longer than max_query_bytes, deeper than max_query_depth or not UTF-8.
[[nodiscard]] Result<Node> parse(std::string_view query, std::span<const FieldName> fields);

}  // namespace sovang::language
