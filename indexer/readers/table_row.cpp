// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/table_row.hpp"

#include <algorithm>
#include <utility>

namespace sovang::readers {
namespace {

constexpr std::size_t max_cell = 1200;  ///< bytes: a longer cell is a column of a layout

struct Cell {
  std::string text;
  double linked = 0.0;  ///< bytes in links
  std::size_t lines = 0;
};

std::vector<Cell> gather(const std::vector<Block>& blocks, const std::vector<std::size_t>& starts) {
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : blocks.size();
    Cell& cell = cells.emplace_back();
    for (std::size_t b = starts[i]; b < end; ++b) {
      if (!cell.text.empty()) cell.text += ' ';
      cell.text += blocks[b].text;
      cell.linked += blocks[b].link_share * static_cast<double>(blocks[b].text.size());
      ++cell.lines;
    }
  }
  std::erase_if(cells, [](const Cell& cell) { return cell.text.empty(); });
  return cells;
}

bool holds_data(const std::vector<Cell>& cells) {
  const std::size_t max_lines = cells.size() > 2 ? 6 : 1;
  return cells.size() > 1 && std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) {
           return cell.text.size() <= max_cell && cell.lines <= max_lines;
         });
}

}  // namespace

void join_row(std::vector<Block>& blocks, std::size_t first, const std::vector<std::size_t>& cells) {
  if (first >= blocks.size() || cells.empty()) return;
  const std::vector<Cell> gathered = gather(blocks, cells);
  if (!holds_data(gathered)) return;
  Block row = std::move(blocks[first]);
  row.kind = BlockKind::row;
  row.text.clear();
  double linked = 0.0;
  for (const Cell& cell : gathered) {
    if (!row.text.empty()) row.text += " | ";
    row.text += cell.text;
    linked += cell.linked;
  }
  row.link_share = linked / static_cast<double>(row.text.size());
  blocks.resize(first);
  blocks.push_back(std::move(row));
}

}  // namespace sovang::readers
