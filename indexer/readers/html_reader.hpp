// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/readers/reader.hpp"

namespace sovang::readers {

/// Web pages, by libxml2's HTML parser. Charset: byte order mark, else ReadOptions::charset, else the page's own
/// <meta>.
class HtmlReader final : public Reader {
 public:
  [[nodiscard]] Result<Page> read(std::string_view bytes, const ReadOptions& options) const override;
};

}  // namespace sovang::readers
