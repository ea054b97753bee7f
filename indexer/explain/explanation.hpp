// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

#include "core/model/record.hpp"
#include "indexer/extract/trace.hpp"

namespace sovang::explain {

/// What was found in a document, what is only planned or denied in it too, and what its context was.
struct Explanation {
  model::Record record;
  extract::ContextTrace context;
};

/// Prints for a person: what the document is, then each line of its text in which something was found, with the
/// mentions marked, and below it the mentions with their ids, where the context changes, and the facts with their
/// rules.
void print_text(const Explanation& explanation, bool color, std::ostream& out);

/// The same and the whole text as one HTML page in UTF-8 that needs no script and nothing from elsewhere. Mentions are
/// coloured by type; each fact stands beside its line with links to its evidence. The page is well-formed XML too,
/// whatever the document holds.
void print_html(const Explanation& explanation, std::ostream& out);

}  // namespace sovang::explain
