// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/text_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/readers/decode.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/squeeze.hpp"

namespace sovang::readers {
namespace {

constexpr std::array<std::string_view, 7> bullets{"- ", "– ", "— ", "+ ", "* ", "• ", "· "};

bool is_item(std::string_view line) {
  return std::any_of(bullets.begin(), bullets.end(), [&](std::string_view b) { return line.starts_with(b); });
}

}  // namespace

Result<Page> TextReader::read(std::string_view bytes, const ReadOptions& options) const {
  Result<Decoded> decoded = decode(bytes, options.charset);
  if (!decoded) return pass(decoded);
  Page page;
  page.metadata.charset = decoded->charset;
  page.problems = std::move(decoded->problems);
  page.metadata.media_type = "text/plain";
  const std::string_view text = decoded->text;
  bool gap = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\r\f", begin), text.size());
    Block block;
    block.text = squeeze(text.substr(begin, end - begin));
    block.kind = is_item(block.text) ? BlockKind::item : BlockKind::paragraph;
    block.after_gap = gap && !page.blocks.empty();
    gap = block.text.empty();
    if (!gap) page.blocks.push_back(std::move(block));
    if (page.blocks.size() > options.max_blocks)
      return refuse(Refusal::too_large, "the text has more than " + std::to_string(options.max_blocks) + " lines");
    begin = text.substr(end).starts_with("\r\n") ? end + 2 : end + 1;
  }
  return page;
}

}  // namespace sovang::readers
