// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/readers/pdf_layout.hpp"

namespace sovang::readers {

/// Puts the rows of numbered tables together. A PDF has no tables, only words at places: lines of a cell stand one
/// below the other, cells side by side, and the order in which the words come is neither. What gives a table away is
/// its first column, of numbers that count, with at least two more to the right of it. Each row becomes one line, its
/// cells separated by " | " (an empty one leaves its place), in the place of the table's first line; so does the
/// header. Tables without such a column stay as they are.
void read_tables(Sheet& sheet);

}  // namespace sovang::readers
