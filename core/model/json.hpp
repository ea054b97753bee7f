// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace sovang::model {

/// What everything printed for machines is made of. For .cpp files: the headers of the rooms take and give strings.

/// Keys stay in the order in which they were added.
using Json = nlohmann::ordered_json;

[[nodiscard]] inline Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

/// The array of what `write` makes of each item.
template <class T, class Write>
[[nodiscard]] Json list(const std::vector<T>& items, Write write) {
  Json array = Json::array();
  for (const T& item : items) array.push_back(std::invoke(write, item));
  return array;
}

/// One line without the newline. A text that is no UTF-8 makes no exception: its bad bytes become U+FFFD.
[[nodiscard]] inline std::string to_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace sovang::model
