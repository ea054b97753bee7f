// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "indexer/readers/page.hpp"

namespace sovang::structure {

/// Joins the lines of a text that was broken at a column (about 45 to 110 characters), as old text files and mails are:
/// known by most lines being so full that the next word had no room. In any other page only lines are joined of which
/// the first stops amid a sentence and the second goes on with a small letter. A line that ends a clause stays apart
/// from the next, and so do entries of lists, headings, rows of tables, lines of capitals, and what has an empty line
/// between. Returns how many lines were joined to the one before.
std::size_t unwrap(readers::Page& page);

}  // namespace sovang::structure
