// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/time/period.hpp"

namespace sovang::language {

/// Years, both included; 0 where open.
struct YearRange {
  int first = 0;
  int last = 0;

  [[nodiscard]] bool bound() const { return first != 0 || last != 0; }
  [[nodiscard]] std::string text() const;  ///< "2020", "2018..2021", "2018..", "..2021"
  friend bool operator==(const YearRange&, const YearRange&) = default;
};

/// Dates, both included; absent where open.
struct DateRange {
  std::optional<time::PartialDate> from;
  std::optional<time::PartialDate> until;
  bool unknown = false;  ///< documents without a date; both ends are absent

  [[nodiscard]] std::string text() const;
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// Reads "2020", "2018..2021", "2018..", "..2021"; also with one dash. Years are 1000 … 2999. Fails with
/// invalid_argument, saying which part is wrong.
[[nodiscard]] Result<YearRange> parse_years(std::string_view text);

/// Reads "2020-01-14", "2020-01", "2020", the same the Vietnamese way (14/01/2020, 01/2020), and two of them with ".."
/// between, either of which may be left out; "none", "không rõ" or "khong-ro": no date is known. Fails with
/// invalid_argument.
[[nodiscard]] Result<DateRange> parse_dates(std::string_view text);

}  // namespace sovang::language
