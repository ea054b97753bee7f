// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/lineage.hpp"
#include "core/knowledge/knowledge.hpp"

namespace sovang::indexer {

/// What the archive keeps of the knowledge, so that sovang can tell what became of whom: the reorganisations, the ends
/// of places as events of their own, and the names of heads, sectors and places.
[[nodiscard]] archive::Lineage lineage_of(const knowledge::Knowledge& knowledge);

}  // namespace sovang::indexer
