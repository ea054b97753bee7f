// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace sovang::readers {

/// Is told each text and number that stands directly in a JSON object, as "key", "value". False ends the reading.
using TakeField = std::function<bool(const std::string& key, std::string value)>;

/// Goes through one JSON object without building it: what is nested in it is passed over. Empty where all went well or
/// `take` ended it, else what is wrong. Bytes that are no UTF-8 are wrong.
[[nodiscard]] std::string read_json_fields(std::string_view json, const TakeField& take);

}  // namespace sovang::readers
