// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/matrix.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "query/render/layout.hpp"
#include "query/render/styles.hpp"
#include "query/render/text_rows.hpp"

namespace sovang::render {
namespace {

using answers::Row;

constexpr std::size_t most_columns = 3;
constexpr std::size_t most_blocks = 9;   ///< more tables than three are no overview
constexpr std::size_t period_width = 9;  ///< "2016–2020"
constexpr std::string_view gap = "  ";

bool leads(const Row& row) {
  return row.fact.relation == model::Relation::led &&
         (row.fact.status == model::Status::asserted || row.fact.status == model::Status::restored);
}

/// A block by its id, or by its text where nothing settles it.
std::string block_key(const Row& row) {
  if (!row.fact.block) return {};
  return row.fact.block->id.empty() ? "?" + row.fact.block->text : row.fact.block->id;
}

struct Table {
  std::vector<std::string> periods;                         ///< in order of time
  std::vector<std::pair<std::string, std::string>> blocks;  ///< key and name, in the order in which they appear
  std::map<std::pair<std::string, std::string>, std::string> cells;  ///< by period and block
};

Table table_of(const std::vector<Row>& rows) {
  Table table;
  for (const Row& row : rows) {
    if (!leads(row)) continue;
    const std::string block = block_key(row);
    if (std::ranges::find(table.periods, row.fact.period) == table.periods.end())
      table.periods.push_back(row.fact.period);
    if (std::ranges::find(table.blocks, block, &std::pair<std::string, std::string>::first) == table.blocks.end())
      table.blocks.emplace_back(block, row.fact.block ? row.fact.block->text : "–");
    std::string& cell = table.cells[{row.fact.period, block}];
    cell += (cell.empty() ? "" : "; ") + std::string(row.conflict ? "! " : "") + subject_name(row.fact.subject);
  }
  return table;
}

class MatrixPrinter {
 public:
  MatrixPrinter(std::ostream& out, const RenderOptions& options) : out_(out), options_(options) {}

  /// The columns [first, last) of the table.
  void print(const Table& table, std::size_t first, std::size_t last) {
    const std::size_t count = last - first;
    width_ = (options_.width - period_width - count * gap.size()) / count;
    std::vector<std::string> cells;
    for (std::size_t b = first; b < last; ++b) cells.push_back(table.blocks[b].second);
    line(label("year", options_.language), cells, styles::strong);
    out_ << std::string(period_width + count * (gap.size() + width_), '-') << '\n';
    for (const std::string& period : table.periods) {
      cells.clear();
      for (std::size_t b = first; b < last; ++b) {
        const auto cell = table.cells.find({period, table.blocks[b].first});
        cells.push_back(cell == table.cells.end() ? "–" : cell->second);
      }
      line(period_text(period, options_.language), cells, {});
    }
    out_ << '\n';
  }

 private:
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
  const RenderOptions& options_;
  std::size_t width_ = 0;  ///< of a block's column
};

}  // namespace

bool makes_matrix(const std::vector<Row>& rows) {
  const Table table = table_of(rows);
  return table.periods.size() > 1 && table.blocks.size() <= most_blocks;
}

void print_matrix(std::ostream& out, const std::vector<Row>& rows, const RenderOptions& options) {
  const Table table = table_of(rows);
  MatrixPrinter printer(out, options);
  for (std::size_t first = 0; first < table.blocks.size(); first += most_columns)
    printer.print(table, first, std::min(first + most_columns, table.blocks.size()));
}

}  // namespace sovang::render
