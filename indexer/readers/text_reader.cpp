// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/text_reader.hpp"

#include <utility>

#include "indexer/readers/decode.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/text_lines.hpp"

namespace sovang::readers {

Result<Page> TextReader::read(std::string_view bytes, const ReadOptions& options) const {
  Result<Decoded> decoded = decode(bytes, options.charset);
  if (!decoded) return pass(decoded);
  Page page;
  page.metadata.charset = decoded->charset;
  page.problems = std::move(decoded->problems);
  page.metadata.media_type = "text/plain";
  if (!add_lines(decoded->text, options.max_blocks, page))
    return refuse(Refusal::too_large, "the text has more than " + std::to_string(options.max_blocks) + " lines");
  return page;
}

}  // namespace sovang::readers
