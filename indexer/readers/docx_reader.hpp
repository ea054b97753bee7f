// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/readers/reader.hpp"

namespace sovang::readers {

/// Word documents (Office Open XML): paragraphs, headings, the numbers in front of them, rows of tables, text boxes,
/// and at the end foot- and endnotes, "[1] …", and Word documents that lie in this one as objects do: annexes often
/// are. Headers and footers of pages are left out.
class DocxReader final : public Reader {
 public:
  [[nodiscard]] Result<Page> read(std::string_view bytes, const ReadOptions& options) const override;
};

}  // namespace sovang::readers
