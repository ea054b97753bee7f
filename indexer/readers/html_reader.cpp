// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html_reader.hpp"

#include "indexer/readers/decode.hpp"
#include "indexer/readers/html_guard.hpp"
#include "indexer/readers/html_metadata.hpp"
#include "indexer/readers/page_builder.hpp"
#include "indexer/readers/refusal.hpp"

namespace sovang::readers {

Result<Page> HtmlReader::read(std::string_view bytes, const ReadOptions& options) const {
  const std::string_view label = options.charset.empty() ? declared_charset(bytes) : options.charset;
  const Result<Decoded> decoded = decode(bytes, label);
  if (!decoded) return pass(decoded);
  if (most_attributes(decoded->text, options.max_attributes) > options.max_attributes)
    return refuse(Refusal::too_large, "a tag has more than " + std::to_string(options.max_attributes) + " attributes");
  PageBuilder builder(options);
  parse_html(decoded->text, builder);
  if (builder.overflowed())
    return refuse(Refusal::too_large, "the page has more than " + std::to_string(options.max_blocks) + " lines");
  Page page = builder.finish();
  page.metadata.charset = decoded->charset;
  page.problems.insert(page.problems.begin(), decoded->problems.begin(), decoded->problems.end());
  page.metadata.media_type = "text/html";
  return page;
}

}  // namespace sovang::readers
