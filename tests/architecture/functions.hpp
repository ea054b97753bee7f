// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sovang::architecture {

/// A function with a body, or a named lambda outside of functions. What stands inside a function belongs to it.
struct Function {
  std::string name;       ///< "Reader::open"
  std::size_t line = 1;   ///< where its declaration begins
  std::size_t lines = 0;  ///< from there to its closing brace
};
struct Functions {
  std::vector<Function> found;
  bool whole = true;  ///< braces and parentheses fit; else some may be missing
};
[[nodiscard]] Functions functions(std::string_view source);

}  // namespace sovang::architecture
