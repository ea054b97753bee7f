// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/line.hpp"

#include "core/text/fold.hpp"

namespace sovang::structure {

Lines lines_of(const readers::Page& page) {
  Lines lines;
  lines.reserve(page.blocks.size());
  for (const readers::Block& block : page.blocks)
    lines.push_back(
        {block.text, text::fold_words(block.text), block.kind, block.link_share, block.container, block.datetime});
  return lines;
}

}  // namespace sovang::structure
