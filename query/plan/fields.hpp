// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "query/language/lexer.hpp"

namespace sovang::plan {

/// The archive's field table as the query language needs it.
[[nodiscard]] std::span<const language::FieldName> query_fields();

}  // namespace sovang::plan
