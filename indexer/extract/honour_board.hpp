// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/extract/drafting.hpp"

namespace sovang::extract {

/// Reads boards of honour: lines that have nothing but an award and its time ("- Năm 1985: Huân chương Lao động hạng
/// Ba", "1999: Chính phủ tặng Cờ thi đua", "Bằng khen (2001, 2003)") below a heading that says whose they are: a unit
/// or a person, or a sentence that ends in a colon ("Nhà trường đã được tặng thưởng:"), or the name with which the
/// title of the page begins. Another heading, or a paragraph, ends the board.
///
/// What rules for boards read of such a line (received.plate) is replaced.
class HonourBoards {
 public:
  explicit HonourBoards(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// `page`: the name that the document is about, or no_name.
  void read(const Analysis& a, const std::vector<Name>& names, std::uint32_t page, std::vector<Draft>& drafts) const;

 private:
  const Lexicon& lexicon_;
};

}  // namespace sovang::extract
