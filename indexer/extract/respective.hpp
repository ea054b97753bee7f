// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/drafting.hpp"

namespace sovang::extract {

/// True where the passage says "lần lượt".
[[nodiscard]] bool says_respectively(const Analysis& a, const Passage& passage);

/// Pairs two lists of one sentence that "lần lượt" sets side by side: "A, B và C lần lượt xếp thứ nhất, thứ nhì và thứ
/// ba", "A và B lần lượt được tặng Cờ thi đua và Bằng khen", "Trưởng khối các năm 2022, 2023 lần lượt là A, B".
///
/// What rules made of such a sentence (drafts from index `from` on) is set right: facts that pair what does not belong
/// together go, and where the lists differ in length nothing is told.
void pair_respectively(const Surroundings& around, const Drafting& drafting, std::size_t from,
                       std::vector<Draft>& drafts);

}  // namespace sovang::extract
