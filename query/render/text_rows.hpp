// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/render/renderer.hpp"

namespace sovang::render {

/// The name to print for who a fact is about: the full form, else as written.
[[nodiscard]] std::string subject_name(const model::Subject& subject);

/// The period as people write it: "2020", "2016–2020", "2009–"; the label for undated where it is empty.
[[nodiscard]] std::string period_text(const std::string& edtf, Language language);

/// The day as people write it: "01/3/2025", "3/2025"; EDTF in English.
[[nodiscard]] std::string day_text(const std::string& edtf, Language language);

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
