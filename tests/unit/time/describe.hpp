// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/tokens.hpp"
#include "core/time/expressions.hpp"

namespace sovang::time {

/// The expressions of a text, one line each way of looking at a test: "năm 2020 = year 2020; hôm nay = relative
/// ~2021-01-14". '~' marks what is inferred, '?' a missing period.
[[nodiscard]] inline std::string describe(std::string_view text, const std::optional<PartialDate>& reference) {
  constexpr std::array<std::string_view, 10> kinds{"date",  "month", "quarter",     "half_year", "year",
                                                   "range", "term",  "school_year", "bare_year", "relative"};
  std::string out;
  for (const Expression& found : find_expressions(text, text::tokenize(text), reference)) {
    if (!out.empty()) out += "; ";
    out += text.substr(found.begin, found.end - found.begin);
    out += " = ";
    out += kinds[static_cast<std::size_t>(found.kind)];
    out += found.inferred ? " ~" : " ";
    out += found.period ? found.period->edtf() : "?";
  }
  return out;
}

}  // namespace sovang::time
