// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "indexer/readers/reader.hpp"

namespace sovang::readers {

/// Word documents of before 2007 and RTF. LibreOffice, where it is installed, makes a DOCX of them, which keeps the
/// font of each run; else catdoc gives the text alone, and the page says so ("fonts-lost"). Neither is needed to build.
/// Who has many documents asks LibreOffice once for all and passes on what it made (ReadOptions::as_docx).
class LegacyReader final : public Reader {
 public:
  [[nodiscard]] Result<Page> read(std::string_view bytes, const ReadOptions& options) const override;
};

/// An OLE file with a stream "WordDocument".
[[nodiscard]] bool looks_like_old_word(std::string_view bytes);
[[nodiscard]] bool looks_like_rtf(std::string_view bytes);
/// One of the two.
[[nodiscard]] bool is_old_document(std::string_view bytes);
/// The same, as far as the first bytes tell; workbooks begin so too.
[[nodiscard]] bool begins_like_old_document(std::string_view head);

}  // namespace sovang::readers
