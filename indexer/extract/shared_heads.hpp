// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the name finder share.
#pragma once

#include <vector>

#include "indexer/extract/analysis.hpp"
#include "indexer/extract/lexicon.hpp"
#include "indexer/extract/names.hpp"

namespace sovang::extract {

/// A comma, a semicolon or "và".
inline bool separates(const Analysis& a, std::uint32_t i) {
  return a.is(i, ",") || a.is(i, ";") || (a.word(i) && a.says(i, "và"));
}

/// The places that the first name may mean, if they are to lie in one of those of the second, directly or one level
/// below.
[[nodiscard]] std::vector<std::uint32_t> lying_in(const Lexicon& lexicon, const PlaceName& inner,
                                                  const PlaceName& outer);

}  // namespace sovang::extract
