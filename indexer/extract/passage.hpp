// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/extract/lexicon.hpp"
#include "indexer/extract/names.hpp"
#include "indexer/extract/slots.hpp"

namespace sovang::extract {

enum class ItemKind : std::uint8_t { word, number, mark, newline, name, time };

/// One step of a passage as the rules see it: a word, a mark, or a whole name or time expression.
struct Item {
  ItemKind kind = ItemKind::word;
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  WordId word = 0;          ///< of a word, number or mark
  std::uint32_t index = 0;  ///< of the name in the document's names, or of the time expression
  Slots slots = 0;          ///< that it can fill
};

/// What rules are tried on: one sentence, or a sentence that ends in a colon with the list that follows it.
struct Passage {
  std::vector<Item> items;
  Slots fillable = 0;            ///< slots that one of the items can fill
  std::uint32_t page = no_name;  ///< the name that the whole document is about: its title begins with it
  std::uint32_t first_sentence = 0;
  std::uint32_t last_sentence = 0;  ///< sentences [first, last)
};

[[nodiscard]] std::vector<Passage> passages(const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names);

/// True of the first token of a line.
[[nodiscard]] bool begins_line(const Analysis& a, std::uint32_t at);

/// True where a list item begins at that token: "1.", "01)", "-", "+", "•", "a)", "3 |" (a row of a table).
[[nodiscard]] bool list_marker(const Analysis& a, std::uint32_t at);

}  // namespace sovang::extract
