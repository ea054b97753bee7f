// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace sovang::time {

/// A calendar date known to the year, the quarter or half-year, the month or the day: a prefix with its precision. No
/// time zone, no clock. Quarters and half-years stand where the month stands, with the codes of EDTF level 2.
struct PartialDate {
  int year = 0;   ///< 1 … 9999
  int month = 0;  ///< 1 … 12; 33 … 36: first … fourth quarter; 40, 41: first, second half-year; or 0: unknown
  int day = 0;    ///< 1 … 31, or 0: unknown; always 0 with a quarter or half-year

  [[nodiscard]] bool valid() const;        ///< a date that exists in the calendar
  [[nodiscard]] std::string text() const;  ///< "2020", "2020-09", "2020-09-13", "2020-33"
  /// "20200901": first day, YYYYMMDD. This and latest() are for valid dates only.
  [[nodiscard]] std::string earliest() const;
  [[nodiscard]] std::string latest() const;  ///< "20200930": last day, YYYYMMDD
  /// Reads what text() writes: "2020", "2020-09", "2020-09-13", "2020-33". Fails with invalid_argument.
  [[nodiscard]] static Result<PartialDate> parse(std::string_view text);
  /// By year, month field and day: an order for containers. In time, compare earliest() and latest().
  friend auto operator<=>(const PartialDate&, const PartialDate&) = default;
};

/// A span of time between two partial dates, both included; either end may be open. Written in EDTF (ISO 8601-2,
/// the subset: dates, intervals, open ends "..", quarters 33–36 and half-years 40–41 as the month of a date).
struct Period {
  std::optional<PartialDate> from;
  std::optional<PartialDate> to;

  [[nodiscard]] static Period of(PartialDate date) { return {date, date}; }
  [[nodiscard]] static Period year(int y) { return of(PartialDate{y}); }
  [[nodiscard]] static Period years(int first, int last) { return {PartialDate{first}, PartialDate{last}}; }

  /// "2020" · "2016/2020" · "2020-09" · "2021-33" (first quarter) · "2021-40" (first half) · "2009/.." · "../2015"
  [[nodiscard]] std::string edtf() const;
  /// Reads what edtf() writes. Fails with invalid_argument, also where the period ends before it begins.
  [[nodiscard]] static Result<Period> parse(std::string_view edtf);

  [[nodiscard]] bool single_year() const;  ///< exactly one whole year
  [[nodiscard]] int first_year() const;    ///< 0 where open
  [[nodiscard]] int last_year() const;     ///< 0 where open
  [[nodiscard]] bool contains_year(int y) const;
  friend bool operator==(const Period&, const Period&) = default;
};

}  // namespace sovang::time
