// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/render/renderer.hpp"

namespace sovang::render {

/// Whether rows are leaders of more than one period and of few blocks, which read best side by side.
[[nodiscard]] bool makes_matrix(const std::vector<answers::Row>& rows);

/// Leaders as a table: a line a period, a column a block (three at most beside each other, then another table below).
/// A leader that sources disagree about has "!" before it; a nomination or a revoked honour is left out.
void print_matrix(std::ostream& out, const std::vector<answers::Row>& rows, const RenderOptions& options);

}  // namespace sovang::render
