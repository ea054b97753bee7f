// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace sovang::language {

/// An invalid_argument failure whose message shows the query with a caret under code point `position`:
///
///     malformed query: ')' closes nothing, at character 9
///       thống kê) 2020
///               ^
[[nodiscard]] Unexpected syntax_error(std::string_view query, std::size_t position, const std::string& what,
                                      std::string hint);

/// The same, whatever the text is: `message` instead of "malformed query: …".
[[nodiscard]] Unexpected point_at(std::string_view text, std::size_t position, const std::string& message,
                                  std::string hint);

}  // namespace sovang::language
