// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace sovang::text {

/// How many slips lead from one word to the other: a letter too many, too few or another one, or two side by side
/// exchanged (optimal string alignment). Compares bytes: meant for folded words. Gives most + 1 for anything above
/// `most`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

}  // namespace sovang::text
