// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/model/record.hpp"
#include "indexer/structure/line.hpp"

namespace sovang::structure {

/// What the head of an administrative document says (NĐ 30/2020/NĐ-CP, art. 8): quốc hiệu, issuer, "Số: …", place and
/// date, type and subject. Two columns may stand on one line.
struct Anatomy {
  model::DocumentKind kind = model::DocumentKind::other;
  std::string number;  ///< as written: "1234/QĐ-UBND"
  std::string issuer;  ///< as written, mostly capitals: "ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH"
  std::string place;
  std::string published;        ///< EDTF
  std::string title;            ///< type and subject: "QUYẾT ĐỊNH Về việc tặng Cờ thi đua"
  std::size_t first = 0;        ///< line with which the document begins
  std::size_t title_first = 0;  ///< lines [title_first, title_last) hold the title; none where they are equal
  std::size_t title_last = 0;
};

/// The anatomy of the document in these lines, or nothing where it is no administrative document: quoting one decision,
/// as news does, makes none.
[[nodiscard]] std::optional<Anatomy> read_anatomy(const Lines& lines);

}  // namespace sovang::structure
