// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "query/render/renderer.hpp"

namespace sovang::render::html {

/// Facts as a table, a line each, with the proofs folded under their source; what became of units stands as lines of
/// its own between them. Line i has the anchor "r<i>".
[[nodiscard]] std::string fact_table(const answers::Answer& answer, const RenderOptions& options);

/// The same of one document whose text is on the page: a proof leads to its place, the anchor "t<code point>" of the
/// line in which it begins. `lines`: where the lines of the text begin, in code points, in order.
[[nodiscard]] std::string fact_table(const std::vector<answers::Row>& rows, const std::vector<std::uint32_t>& lines,
                                     const RenderOptions& options);

/// Leaders as a table: a line a period, a column a block; each name leads to its line of fact_table().
[[nodiscard]] std::string leader_matrix(const answers::Answer& answer, const RenderOptions& options);

}  // namespace sovang::render::html
