// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/readers/reader.hpp"

namespace sovang::readers {

/// OpenDocument texts: paragraphs, headings, entries of lists, rows of tables, text boxes, notes in front of the
/// paragraph that they belong to. What tracked changes have deleted, comments, headers and footers of pages are left
/// out.
class OdtReader final : public Reader {
 public:
  [[nodiscard]] Result<Page> read(std::string_view bytes, const ReadOptions& options) const override;
};

}  // namespace sovang::readers
