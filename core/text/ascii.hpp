// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace sovang::text {

/// 0 … 9, whatever the locale; digits of other scripts are none.
[[nodiscard]] constexpr bool is_digit(char32_t value) {
  return value >= U'0' && value <= U'9';
}

/// Lower case for the letters A … Z; every other byte stays. For tags, attributes and file extensions.
[[nodiscard]] inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return lower;
}

}  // namespace sovang::text
