// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "indexer/readers/reader.hpp"

namespace sovang::readers {

/// Word documents of before 2007 and RTF. LibreOffice, where it is installed, makes a DOCX of them, which keeps the
/// font of each run; else catdoc gives the text alone, and the page says so ("fonts-lost"). Neither is needed to build.
class LegacyReader final : public Reader {
 public:
  [[nodiscard]] Result<Page> read(std::string_view bytes, const ReadOptions& options) const override;
};

/// An OLE file with a stream "WordDocument".
[[nodiscard]] bool looks_like_old_word(std::string_view bytes);
[[nodiscard]] bool looks_like_rtf(std::string_view bytes);

}  // namespace sovang::readers
