// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/reader.hpp"
#include "indexer/readers/table_rows.hpp"

namespace sovang::readers {

/// Makes the lines of a page out of the paragraphs, tables and text boxes of a word processor's document. Calls come in
/// the order of the document. Rows of data are joined as those of a web page are (table_rows.hpp).
class FlowBuilder {
 public:
  explicit FlowBuilder(const ReadOptions& options) : options_(options) {}

  void begin_paragraph(BlockKind kind);
  void set_kind(BlockKind kind);                           ///< of the paragraph that is open
  void add(std::string_view utf8, std::string_view font);  ///< text; nothing outside of a paragraph
  void break_line();                                       ///< within a paragraph
  void end_paragraph();

  /// A paragraph inside another one, as text boxes and notes have them, stands as a line of its own in front of it.
  void begin_table() { tables_.begin_table(); }
  void end_table() { tables_.end_table(); }
  void begin_row() { tables_.begin_row(page_.blocks.size()); }
  void begin_cell() { tables_.begin_cell(page_.blocks.size()); }
  [[nodiscard]] CellSpan* cell() { return tables_.cell(); }  ///< that was begun last, or null
  void end_row() { tables_.end_row(page_.blocks); }

  /// True where there are more lines than the options allow.
  [[nodiscard]] bool overflowed() const { return page_.blocks.size() > options_.max_blocks; }
  [[nodiscard]] Page finish() { return std::move(page_); }
  [[nodiscard]] Page& page() { return page_; }

 private:
  struct Run {
    std::string text;
    std::string font;
  };
  struct Paragraph {
    BlockKind kind = BlockKind::paragraph;
    std::vector<Run> runs;
  };

  void write(Paragraph& paragraph);

  const ReadOptions& options_;
  Page page_;
  std::vector<Paragraph> open_;  ///< one inside the other
  TableRows tables_;
};

}  // namespace sovang::readers
