// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

#include "core/model/record.hpp"

namespace sovang::indexer {

/// Prints for a person what was found in a document: what it is, then each line of its text in which something was
/// found, with the mentions marked, and below it the mentions with their ids and the facts with their rules.
void print_explanation(const model::Record& record, bool color, std::ostream& out);

}  // namespace sovang::indexer
