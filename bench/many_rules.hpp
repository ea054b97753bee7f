// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/knowledge/knowledge.hpp"

namespace sovang::bench {

/// Adds rules until there are `count`: phrasings of two words that do occur in the texts, the frequent and the rare, so
/// that their cues stand in many sentences as those of real rules do.
void add_rules(knowledge::Knowledge& knowledge, std::size_t count, const std::vector<std::string>& texts);

}  // namespace sovang::bench
