// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "indexer/evaluate/spelling.hpp"

namespace sovang::evaluate {

/// True where both names have the same words, but for level words and other small ones ("tỉnh", "của"), or have so
/// without what follows a comma, a bracket or "thuộc" (a parent unit, a place, an abbreviation). Another level (tỉnh,
/// huyện), other numbers, or other letters where both are accented keep two names apart. An empty gold name is no name.
[[nodiscard]] bool same_name(std::string_view gold, std::string_view said);

/// True where the words of one are all among those of the other, or those in common are at least that part (0 … 1) of
/// all the words of the two.
[[nodiscard]] bool is_near(std::string_view gold, std::string_view said, double part);

/// The numbers in a name, in digits without leading zeros; I … X too.
[[nodiscard]] Words numbers_of(std::string_view name);

}  // namespace sovang::evaluate
