// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/render/renderer.hpp"

namespace sovang::render {

/// "từ 01/3/2025: Chi cục Thống kê tỉnh Thái Bình, đổi tên từ Cục Thống kê tỉnh Thái Bình (384/QĐ-BTC)"
void print_change(std::ostream& out, const answers::Change& change, const RenderOptions& options);

/// What is known where a row is printed.
struct RowPlace {
  const answers::Row* above = nullptr;  ///< a proof that is the same as its proof is pointed to, not printed again
  bool source_known = false;            ///< the document is named already
};

/// One fact: period, subject and what is said of it; block, award and decision; the best proof with its sentence in
/// quotes, the sentences of slots that it lacks, and where else it is told.
void print_row(std::ostream& out, const answers::Row& row, const RenderOptions& options, const RowPlace& place = {});

}  // namespace sovang::render
