// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

#include "core/time/expressions.hpp"
#include "core/time/lexemes.hpp"

namespace sovang::time {

/// One date read from a text, up to lexeme `next`. `date.year` is 0 where the text states none.
struct Point {
  PartialDate date;
  std::size_t next = 0;
  ExpressionKind kind = ExpressionKind::date;

  [[nodiscard]] bool has_year() const { return date.year != 0; }
};

/// A number and where it ends: "12", "mười hai".
struct Count {
  int value = 0;
  std::size_t next = 0;
};

// Each reads one form that starts exactly at lexeme `at`.

[[nodiscard]] std::optional<Count> read_count(const Scan& scan, std::size_t at);   ///< 1 … 99, in digits or words
[[nodiscard]] std::optional<int> read_year(const Scan& scan, std::size_t at);      ///< 1900 … 2100, not glued
[[nodiscard]] std::optional<int> read_raw_year(const Scan& scan, std::size_t at);  ///< the same, whatever follows
/// [ngày [mồng]] 14/1/2021 · 14 tháng 1 năm 2021 · 2021-01-14; day and month alone ("14/1", "14 tháng 1") where
/// ngày stands before them, or where the caller knows that a day is `expected`.
[[nodiscard]] std::optional<Point> read_date(const Scan& scan, std::size_t at, bool expected);
[[nodiscard]] std::optional<Point> read_month(const Scan& scan, std::size_t at);    ///< tháng 3[/2020]
[[nodiscard]] std::optional<Point> read_quarter(const Scan& scan, std::size_t at);  ///< quý I[/2021]
/// One end of a range: a date (a day is expected), month, quarter, "năm 2020" or "2020".
[[nodiscard]] std::optional<Point> read_point(const Scan& scan, std::size_t at);

}  // namespace sovang::time
