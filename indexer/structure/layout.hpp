// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/record.hpp"
#include "indexer/structure/line.hpp"

namespace sovang::structure {

/// A line of the finished text.
struct Piece {
  std::string_view text;
  model::LayoutKind kind = model::LayoutKind::paragraph;
  std::string label;  ///< "Điều 1", "khoản 2 Điều 1" (divisions.hpp), "Căn cứ", "Nơi nhận", "Người ký", or empty
};

/// Kinds and labels for the lines of a body. In an administrative document what begins with "TM.", "KT." … or "Nơi
/// nhận" is its signature, until a list or an annex begins.
[[nodiscard]] std::vector<Piece> pieces_of(const Lines& body, bool administrative);

/// Writes text and layout of the record: a line each, joined by '\n'.
void set_text(const std::vector<Piece>& pieces, model::Record& record);

}  // namespace sovang::structure
