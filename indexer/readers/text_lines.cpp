// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/text_lines.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/readers/squeeze.hpp"

namespace sovang::readers {
namespace {

constexpr std::array<std::string_view, 7> bullets{"- ", "– ", "— ", "+ ", "* ", "• ", "· "};

}  // namespace

bool begins_with_bullet(std::string_view line) {
  return std::any_of(bullets.begin(), bullets.end(), [&](std::string_view b) { return line.starts_with(b); });
}

bool add_lines(std::string_view text, std::size_t max_blocks, Page& page) {
  bool gap = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\r\f", begin), text.size());
    Block block;
    block.text = squeeze(text.substr(begin, end - begin));
    block.kind = begins_with_bullet(block.text) ? BlockKind::item : BlockKind::paragraph;
    block.after_gap = gap && !page.blocks.empty();
    gap = block.text.empty();
    if (!gap) page.blocks.push_back(std::move(block));
    if (page.blocks.size() > max_blocks) return false;
    begin = text.substr(end).starts_with("\r\n") ? end + 2 : end + 1;
  }
  return true;
}

}  // namespace sovang::readers
