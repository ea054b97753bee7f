// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/matrix.hpp"

#include <algorithm>
#include <string>

#include "core/text/join.hpp"
#include "query/render/layout.hpp"
#include "query/render/leader_table.hpp"
#include "query/render/styles.hpp"
#include "query/render/wording.hpp"

namespace sovang::render {
namespace {

using answers::Row;

constexpr std::size_t most_columns = 3;
constexpr std::size_t period_width = 9;  ///< "2016–2020"
constexpr std::string_view gap = "  ";

class MatrixPrinter {
 public:
  MatrixPrinter(std::ostream& out, const std::vector<Row>& rows, const RenderOptions& options)
      : out_(out), rows_(rows), options_(options) {}

  /// The columns [first, last) of the table.
  void print(const LeaderTable& table, std::size_t first, std::size_t last) {
    const std::size_t count = last - first;
    width_ = (options_.width - period_width - count * gap.size()) / count;
    std::vector<std::string> cells;
    for (std::size_t b = first; b < last; ++b) cells.push_back(table.blocks[b].name);
    line(label("year", options_.language), cells, styles::strong);
    out_ << std::string(period_width + count * (gap.size() + width_), '-') << '\n';
    for (const std::string& period : table.periods) {
      cells.clear();
      for (std::size_t b = first; b < last; ++b) cells.push_back(leaders(table.cell(period, table.blocks[b].key)));
      line(period_text(period, options_.language), cells, {});
    }
    out_ << '\n';
  }

 private:
  std::string leaders(const std::vector<std::size_t>& cell) const {
    std::vector<std::string> names;
    for (const std::size_t row : cell)
      names.push_back((rows_[row].conflict ? "! " : "") + subject_name(rows_[row].fact.subject));
    return names.empty() ? "–" : text::join(names, "; ");
  }

  void line(const std::string& period, const std::vector<std::string>& cells, std::string_view style) {
    std::vector<std::vector<std::string>> wrapped{wrap(period, period_width)};
    std::size_t height = wrapped.front().size();
    for (const std::string& cell : cells) {
      wrapped.push_back(wrap(cell, width_));
      height = std::max(height, wrapped.back().size());
    }
    for (std::size_t l = 0; l < height; ++l) out_ << styled(one_line(wrapped, l), style) << '\n';
  }

  std::string one_line(const std::vector<std::vector<std::string>>& columns, std::size_t l) const {
    std::string out;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const std::string cell = l < columns[c].size() ? columns[c][l] : "";
      const bool last = c + 1 == columns.size();
      out += (c == 0 ? "" : std::string(gap)) + (last ? cell : padded(cell, c == 0 ? period_width : width_));
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
  }

  std::string styled(const std::string& text, std::string_view style) const {
    return options_.color && !style.empty() ? std::string(style) + text + "\x1b[0m" : text;
  }

  std::ostream& out_;
  const std::vector<Row>& rows_;
  const RenderOptions& options_;
  std::size_t width_ = 0;  ///< of a block's column
};

}  // namespace

void print_matrix(std::ostream& out, const answers::Answer& answer, const RenderOptions& options) {
  const LeaderTable table = leader_table(answer);
  MatrixPrinter printer(out, answer.rows, options);
  for (std::size_t first = 0; first < table.blocks.size(); first += most_columns)
    printer.print(table, first, std::min(first + most_columns, table.blocks.size()));
}

}  // namespace sovang::render
