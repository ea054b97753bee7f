// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/language/ranges.hpp"

namespace sovang::language {

/// What a person typed, as a tree. It knows no archive: which spellings or ids a word or a name stands for is decided
/// in query/plan.
struct Node {
  enum class Kind : std::uint8_t {
    word,     ///< text: one run of what was typed between spaces ("kê", "98/2023/NĐ-CP")
    phrase,   ///< text: what stood between quotes
    field,    ///< field and text: kind:decision, unit:"Sở Tài chính"
    years,    ///< field and years: year:2018..2021
    dates,    ///< field and dates: date:2020-01..2020-06
    all_of,   ///< children, two or more
    any_of,   ///< children, two or more
    negation  ///< one child
  };
  Kind kind = Kind::word;
  std::string text;   ///< NFC, as typed
  std::string field;  ///< English name of the field
  YearRange years;
  DateRange dates;
  std::vector<Node> children;
  std::size_t position = 0;  ///< code points from the start of the query
  bool asks = false;         ///< of the whole query: it ends with a question mark
};

/// The tree on one line, as --explain shows it: (and thống kê (not "suy tôn") year:2018..2021)
[[nodiscard]] std::string to_string(const Node& node);

}  // namespace sovang::language
