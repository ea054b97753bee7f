// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/table_rows.hpp"

#include <algorithm>
#include <utility>

namespace sovang::readers {
namespace {

constexpr std::size_t max_cell = 1200;     ///< bytes: a longer cell is a column of a layout
constexpr std::size_t max_repeated = 200;  ///< bytes: a longer cell is said once
constexpr std::size_t max_columns = 40;    ///< of which spans are followed
constexpr std::size_t least_columns = 3;   ///< of a table in which empty cells count

template <class Cells>
bool holds_data(const Cells& cells) {
  const std::size_t max_lines = cells.size() > 2 ? 6 : 1;
  return cells.size() > 1 && std::all_of(cells.begin(), cells.end(), [&](const auto& cell) {
           return cell.text.size() <= max_cell && cell.lines <= max_lines;
         });
}

}  // namespace

void TableRows::end_table() {
  if (tables_.size() > 1) tables_.pop_back();
}

void TableRows::begin_row(std::size_t at) {
  if (!rows_.empty()) rows_.back().nested = true;
  rows_.push_back({at, {}, false});
}

void TableRows::begin_cell(std::size_t at) {
  if (!rows_.empty()) rows_.back().cells.push_back({at});
}

CellSpan* TableRows::cell() {
  return rows_.empty() || rows_.back().cells.empty() ? nullptr : &rows_.back().cells.back().span;
}

std::vector<TableRows::Cell> TableRows::gather(const std::vector<Block>& blocks, const Row& row) {
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::size_t end = i + 1 < row.cells.size() ? row.cells[i + 1].at : blocks.size();
    Cell& cell = cells.emplace_back();
    cell.span = row.cells[i].span;
    for (std::size_t b = row.cells[i].at; b < end; ++b) {
      if (!cell.text.empty()) cell.text += ' ';
      cell.text += blocks[b].text;
      cell.linked += blocks[b].link_share * static_cast<double>(blocks[b].text.size());
      ++cell.lines;
    }
  }
  return cells;
}

/// A cell for each column, those of the rows above among them.
std::vector<TableRows::Cell> TableRows::spread(std::vector<Cell> cells, Table& table) {
  std::vector<Cell> all;
  std::vector<Above>& above = table.above;
  const auto column = [&]() -> Above& {
    if (above.size() <= all.size()) above.resize(all.size() + 1);
    return above[all.size()];
  };
  const auto repeat = [&](Above& from) {
    all.push_back({from.text, 0.0, 1, {}});
    if (from.rows > 0 && --from.rows == 0) from.text.clear();
  };
  for (Cell& cell : cells) {
    while (!cell.span.goes_on && all.size() < max_columns && column().rows > 0) repeat(column());
    if (all.size() >= max_columns) {
      all.push_back(std::move(cell));
      continue;
    }
    if (cell.span.goes_on && cell.text.empty()) {
      for (std::size_t i = 0; i < std::max<std::size_t>(cell.span.columns, 1) && all.size() < max_columns; ++i)
        repeat(column());
      continue;
    }
    const Above below{cell.span.rows != 1 && cell.text.size() <= max_repeated ? cell.text : std::string(),
                      cell.span.rows > 1 ? cell.span.rows - 1 : 0};
    const std::size_t columns = std::clamp<std::size_t>(cell.span.columns, 1, max_columns - all.size());
    column() = below;
    all.push_back(std::move(cell));
    for (std::size_t i = 1; i < columns; ++i) {
      column() = {{}, below.rows};
      all.emplace_back();
    }
  }
  while (all.size() < std::min(above.size(), max_columns) && above[all.size()].rows > 0) repeat(column());
  return all;
}

void TableRows::drop_empty(std::vector<Cell>& cells, const Table& table) {
  const auto is_empty = [](const Cell& cell) { return cell.text.empty(); };
  if (table.columns >= least_columns && cells.size() == table.columns) {
    while (!cells.empty() && is_empty(cells.back())) cells.pop_back();
    if (std::count_if(cells.begin(), cells.end(), is_empty) + 2 <= static_cast<std::ptrdiff_t>(cells.size())) return;
  }
  std::erase_if(cells, is_empty);
}

void TableRows::end_row(std::vector<Block>& blocks) {
  if (rows_.empty()) return;
  const Row row = std::move(rows_.back());
  rows_.pop_back();
  if (row.nested || row.cells.empty()) return;
  Table& table = tables_.back();
  std::vector<Cell> cells = spread(gather(blocks, row), table);
  const bool full = std::none_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.text.empty(); });
  drop_empty(cells, table);
  if (full && cells.size() > 1 && table.columns == 0) table.columns = cells.size();
  if (row.first >= blocks.size() || !holds_data(cells)) return;
  Block joined = std::move(blocks[row.first]);
  joined.kind = BlockKind::row;
  joined.text.clear();
  double linked = 0.0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) joined.text += cells[i - 1].text.empty() ? "| " : " | ";
    joined.text += cells[i].text;
    linked += cells[i].linked;
  }
  joined.link_share = std::min(1.0, linked / static_cast<double>(joined.text.size()));
  blocks.resize(row.first);
  blocks.push_back(std::move(joined));
}

}  // namespace sovang::readers
