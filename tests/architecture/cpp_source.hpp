// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Enough of C++ to find includes and functions (functions.hpp) in it: comments, literals, no types and no macros.
namespace sovang::architecture {

[[nodiscard]] bool is_word_byte(char c);  ///< of identifiers and numbers

/// The source with a space for each byte of a comment or of the inside of a literal. Its length and its newlines stay.
[[nodiscard]] std::string bare_code(std::string_view source);

struct Include {
  std::string target;  ///< "core/text/fold.hpp", "xapian.h"
  bool quoted = false;
  std::size_t line = 1;
};
[[nodiscard]] std::vector<Include> includes(std::string_view source);

}  // namespace sovang::architecture
