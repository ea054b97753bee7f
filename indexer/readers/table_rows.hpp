// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/readers/page.hpp"

namespace sovang::readers {

/// How far a cell reaches.
struct CellSpan {
  std::size_t columns = 1;
  std::size_t rows = 1;  ///< cells below are left out for it; 0: they stand there and say that they go on
  bool goes_on = false;  ///< it is the lower part of the cell above
};

/// Joins the lines of each table row into one block of kind row, its cells separated by " | " — where the row holds
/// data. Tables are also used to lay out whole pages and the two-column heads of decisions: a row of one cell, of long
/// cells, of two cells with several lines, or one with a table inside stays as it is.
///
/// A row says by itself what it says on the page: what a cell of several rows says is repeated in each. And where a
/// row above has no empty cell, one of as many columns keeps its own, so that each stands under its header.
class TableRows {
 public:
  /// Tables and their rows, one inside the other. `at`: how many blocks the page has so far.
  void begin_table() { tables_.emplace_back(); }
  void end_table();
  void begin_row(std::size_t at);
  void begin_cell(std::size_t at);
  [[nodiscard]] CellSpan* cell();  ///< that was begun last in the innermost row, or null
  void end_row(std::vector<Block>& blocks);

 private:
  struct Cell {
    std::string text;
    double linked = 0.0;  ///< bytes in links
    std::size_t lines = 0;
    CellSpan span = {};
  };
  /// What a column has from the rows above.
  struct Above {
    std::string text;
    std::size_t rows = 0;  ///< for which it still stands
  };
  struct Table {
    std::vector<Above> above;
    std::size_t columns = 0;  ///< of a header without an empty cell
  };
  struct Begun {
    std::size_t at = 0;
    CellSpan span = {};
  };
  struct Row {
    std::size_t first = 0;
    std::vector<Begun> cells;
    bool nested = false;
  };

  static std::vector<Cell> gather(const std::vector<Block>& blocks, const Row& row);
  static std::vector<Cell> spread(std::vector<Cell> cells, Table& table);
  static void drop_empty(std::vector<Cell>& cells, const Table& table);

  std::vector<Table> tables_{Table{}};
  std::vector<Row> rows_;
};

}  // namespace sovang::readers
