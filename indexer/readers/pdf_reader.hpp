// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/readers/reader.hpp"

namespace sovang::readers {

/// PDF, by poppler: a damaged table of contents is made anew, bytes in front of "%PDF" are passed over. Lines are put
/// together to paragraphs, running heads and page numbers left out. A document of pictures is refused (no_text_layer).
class PdfReader final : public Reader {
 public:
  [[nodiscard]] Result<Page> read(std::string_view bytes, const ReadOptions& options) const override;
};

}  // namespace sovang::readers
