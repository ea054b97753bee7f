// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

#include "core/time/expressions.hpp"
#include "core/time/lexemes.hpp"
#include "core/time/points.hpp"

namespace sovang::time {

/// What a recogniser found at a lexeme: an expression up to lexeme `last` (not included).
struct Match {
  std::size_t last = 0;
  ExpressionKind kind = ExpressionKind::date;
  std::optional<Period> period;
  bool inferred = false;
};

/// A point as an expression; its year comes from the reference where the text states none.
[[nodiscard]] Match resolve(const Scan& scan, const Point& point);

/// The words of a relative expression (năm nay, hôm qua), whatever stands around them.
[[nodiscard]] std::optional<Match> read_relative(const Scan& scan, std::size_t at);

// One recogniser a form. Each is tried where its cue stands at lexeme `at`; the longest match wins.

[[nodiscard]] std::optional<Match> find_date(const Scan& scan, std::size_t at);           ///< ngày 14/1/2021
[[nodiscard]] std::optional<Match> find_month(const Scan& scan, std::size_t at);          ///< tháng 3/2020
[[nodiscard]] std::optional<Match> find_quarter(const Scan& scan, std::size_t at);        ///< quý I/2021
[[nodiscard]] std::optional<Match> find_year(const Scan& scan, std::size_t at);           ///< năm 2020
[[nodiscard]] std::optional<Match> find_year_part(const Scan& scan, std::size_t at);      ///< 6 tháng đầu năm 2021
[[nodiscard]] std::optional<Match> find_bare_year(const Scan& scan, std::size_t at);      ///< 2020
[[nodiscard]] std::optional<Match> find_bare_years(const Scan& scan, std::size_t at);     ///< 2015-2020
[[nodiscard]] std::optional<Match> find_days(const Scan& scan, std::size_t at);           ///< ngày 14-15/1/2021
[[nodiscard]] std::optional<Match> find_from_to(const Scan& scan, std::size_t at);        ///< từ 2011 đến nay
[[nodiscard]] std::optional<Match> find_led_years(const Scan& scan, std::size_t at);      ///< giai đoạn 2016-2020
[[nodiscard]] std::optional<Match> find_counted_years(const Scan& scan, std::size_t at);  ///< 5 năm (2016-2020)
[[nodiscard]] std::optional<Match> find_relative(const Scan& scan, std::size_t at);       ///< năm nay, hôm qua

}  // namespace sovang::time
