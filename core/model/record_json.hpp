// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/model/record.hpp"

namespace sovang::model {

/// One line of `sovang.record/1` (schemas/json/record.schema.json), keys in the order of the schema, no newline at the
/// end.
[[nodiscard]] std::string to_json(const Record& record);
[[nodiscard]] std::string to_json(const Fact& fact);

/// Reads what to_json() wrote. Fails with invalid_input, naming the key.
[[nodiscard]] Result<Record> record_from_json(std::string_view json);

}  // namespace sovang::model
