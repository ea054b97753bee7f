// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/readers/page.hpp"

namespace sovang::readers {

/// A part of a line that stands apart from the others, as cells of a table do.
struct SetPiece {
  std::string text;
  double left = 0.0;
  double right = 0.0;
};

/// A line as it is set on a sheet; lengths in points from the upper left corner.
struct SetLine {
  std::string text;  ///< NFC, on one line (squeeze.hpp)
  double left = 0.0;
  double right = 0.0;
  double top = 0.0;
  double bottom = 0.0;
  double first_word = 0.0;  ///< width of the first word
  std::vector<SetPiece> pieces = {};
  bool row = false;  ///< a row of a table that was put together (pdf_tables.hpp)
};

struct Sheet {
  double width = 0.0;
  double height = 0.0;
  std::vector<SetLine> lines;  ///< in the order of reading
};

/// Takes off the lines at the head and foot of the sheets that are no text: page numbers, and what is repeated there
/// from sheet to sheet but for its numbers.
void drop_running_heads(std::vector<Sheet>& sheets);

/// Joins what was broken only because the line or the sheet was full, and gives each paragraph as a block. A line that
/// ends although the first word of the next would have found room ends a paragraph.
[[nodiscard]] std::vector<Block> paragraphs_of(const std::vector<Sheet>& sheets);

}  // namespace sovang::readers
