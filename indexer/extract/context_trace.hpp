// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/extract/context.hpp"
#include "indexer/extract/identities.hpp"
#include "indexer/extract/trace.hpp"

namespace sovang::extract {

/// Tells what the context of a document was at every place of its text. `page`: the name that the whole document is
/// about, or no_name.
[[nodiscard]] ContextTrace trace(const Context& context, const Lexicon& lexicon, const Analysis& a,
                                 const std::vector<Name>& names, const Identities& identities, std::uint32_t page);

}  // namespace sovang::extract
