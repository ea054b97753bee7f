// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "indexer/readers/page.hpp"
#include "indexer/structure/line.hpp"

namespace sovang::structure {

struct Title {
  std::string text;                 ///< without the site's name; empty: the document has none
  std::optional<std::size_t> line;  ///< where it stands among the lines
};

/// Of a web page: the <h1> that the page's metadata agree with, or the lesser heading with which they end, else the
/// first <h1>, else the metadata's. Of any other page: the metadata's, else the first line, where it is short and no
/// sentence.
[[nodiscard]] Title find_title(const readers::Metadata& metadata, const Lines& lines);

}  // namespace sovang::structure
