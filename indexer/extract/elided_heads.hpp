// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/drafting.hpp"
#include "indexer/extract/identities.hpp"

namespace sovang::extract {

/// Members of a block that are named by their place alone: "Cụm thi đua số 5, BHXH Việt Nam gồm: Phú Thọ, Quảng Ninh …
/// bầu Quảng Ninh làm Cụm trưởng". What they are the block says, by who owns it or by its name ("Cụm thi đua Công an
/// các tỉnh"), else its other members, if they are all of one kind. Their names become names of units.
///
/// An award told of a bare place is dropped where the document does not make that place a unit.
void name_elided_heads(const Lexicon& lexicon, const Analysis& a, const Identities& identities,
                       std::vector<Name>& names, std::vector<Draft>& drafts);

}  // namespace sovang::extract
