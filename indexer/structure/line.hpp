// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/page.hpp"

namespace sovang::structure {

/// A block of a page with what its neighbours are compared by. The views are into the page, which must outlive it.
struct Line {
  std::string_view text;
  std::string words;  ///< text::fold_words(text): "Tin khác (12):" → "tin khac 12"
  readers::BlockKind kind = readers::BlockKind::paragraph;
  double link_share = 0.0;
  std::uint32_t container = 0;
  std::string_view datetime;
};

using Lines = std::vector<Line>;

[[nodiscard]] Lines lines_of(const readers::Page& page);

}  // namespace sovang::structure
