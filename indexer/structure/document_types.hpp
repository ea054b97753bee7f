// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/model/record.hpp"
#include "indexer/structure/line.hpp"

namespace sovang::structure {

/// The kind that a type line names: "QUYẾT ĐỊNH", "LUẬT THI ĐUA, KHEN THƯỞNG", "QUYẾT ĐỊNH Về việc …". Nothing for any
/// other line: the type stands in capitals.
[[nodiscard]] std::optional<model::DocumentKind> kind_of_type_line(const Line& line);

/// The kind that a document number names by its type abbreviation: "1234/QĐ-UBND" is a decision; else other.
[[nodiscard]] model::DocumentKind kind_of_number(std::string_view number);

/// The number in a line "Số: 1234/QĐ-UBND", "Luật số: 06/2022/QH15": empty string for a line "Số:    /QĐ-UBND" with the
/// number left blank, nothing for any other line. What follows it on the line is in `rest`.
struct NumberLine {
  std::string_view number;
  std::string_view rest;
};
[[nodiscard]] std::optional<NumberLine> number_line(const Line& line);

}  // namespace sovang::structure
