// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the unit parser share.
#pragma once

#include <string>
#include <string_view>

#include "indexer/extract/unit_parser.hpp"

namespace sovang::extract {

inline constexpr std::uint32_t longest_own_name = 14;
inline constexpr int deepest_parent = 4;

inline std::string join(std::string head, std::string_view tail) {
  if (!head.empty() && !tail.empty()) head += ' ';
  return head.append(tail);
}

inline bool capital_word(const Analysis& a, std::uint32_t i, std::uint32_t limit) {
  return i < limit && a.word(i) && a.tokens[i].capital;
}

inline bool dash(const Analysis& a, std::uint32_t i) {
  return a.is(i, "-") || a.is(i, "–") || a.is(i, "—");
}

struct UnitParser::Cursor {
  const Analysis& a;
  std::uint32_t at;
  std::uint32_t limit;
  int depth;            ///< how many units the name has been found to lie within; hostile texts have thousands
  std::uint32_t first;  ///< where the name begins
  [[nodiscard]] bool more() const { return at < limit; }
};

}  // namespace sovang::extract
