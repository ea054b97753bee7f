// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/render/renderer.hpp"

namespace sovang::render {

/// Leaders as a table: a line a period, a column a block (three at most beside each other, then another table below).
/// A leader that sources disagree about has "!" before it; "–" stands where none is known.
void print_matrix(std::ostream& out, const answers::Answer& answer, const RenderOptions& options);

}  // namespace sovang::render
