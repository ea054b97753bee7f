// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/readers/page.hpp"

namespace sovang::readers {

/// Joins the lines of one table row, blocks[first …], into one block of kind row, its cells separated by " | " — where
/// the row holds data. Tables are also used to lay out whole pages and the two-column heads of decisions: a row of one
/// cell, of long cells, or of two cells with several lines stays as it is. `cells` has the index at which each begins.
void join_row(std::vector<Block>& blocks, std::size_t first, const std::vector<std::size_t>& cells);

}  // namespace sovang::readers
