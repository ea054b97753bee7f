// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/reader.hpp"

namespace sovang::readers {

/// Makes the lines of a page out of the paragraphs, tables and text boxes of a word processor's document. Calls come in
/// the order of the document. Rows of data are joined as those of a web page are (table_row.hpp).
class FlowBuilder {
 public:
  explicit FlowBuilder(const ReadOptions& options) : options_(options) {}

  void begin_paragraph(BlockKind kind);
  void set_kind(BlockKind kind);                           ///< of the paragraph that is open
  void add(std::string_view utf8, std::string_view font);  ///< text; nothing outside of a paragraph
  void break_line();                                       ///< within a paragraph
  void end_paragraph();

  /// A paragraph inside another one, as text boxes and notes have them, stands as a line of its own in front of it.
  void begin_row();
  void begin_cell();
  void end_row();

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
  struct Row {
    std::size_t first = 0;
    std::vector<std::size_t> cells;
    bool nested = false;
  };

  void write(Paragraph& paragraph);

  const ReadOptions& options_;
  Page page_;
  std::vector<Paragraph> open_;  ///< one inside the other
  std::vector<Row> rows_;
};

}  // namespace sovang::readers
