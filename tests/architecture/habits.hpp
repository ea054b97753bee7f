// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/tree.hpp"

/// House rules that a machine can see (CONTRIBUTING.md, "How the code is written").
namespace sovang::architecture {

inline constexpr std::size_t longest_file = 500;
inline constexpr std::size_t longest_function = 60;

/// Files and functions of the rooms that are too long, and files whose braces do not fit, in which functions may have
/// been missed. Tables of data outside of functions do not count as functions.
[[nodiscard]] Findings check_sizes(const Tree& tree);

/// Sources, those of tests too, that do not begin with the licence, and headers without #pragma once.
[[nodiscard]] Findings check_openings(const Tree& tree);

/// Sources of the rooms that name tl:: instead of the aliases of core/base/result.hpp.
[[nodiscard]] Findings check_aliases(const Tree& tree);

/// Files of any kind that name a path of the machine that they were written on.
[[nodiscard]] Findings check_paths(const Tree& tree);

/// How many functions the rooms have: so that the check of sizes can be seen to see them.
[[nodiscard]] std::size_t count_functions(const Tree& tree);

}  // namespace sovang::architecture
