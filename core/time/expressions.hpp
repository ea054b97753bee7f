// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/text/tokens.hpp"
#include "core/time/period.hpp"

namespace sovang::time {

enum class ExpressionKind : std::uint8_t {
  date,       ///< a day: 14/01/2021, ngày 14 tháng 1 năm 2021, 13.09.2024; ngày 12/10 (its year is inferred)
  month,      ///< tháng 3/2020, tháng 3 năm 2020; tháng 3 (inferred)
  quarter,    ///< quý I/2021, quý 1 năm 2021; quý 3 (inferred)
  half_year,  ///< 6 tháng đầu năm 2021
  year,       ///< năm 2020
  range,  ///< giai đoạn 2016–2020, 5 năm 2015-2020, từ 2011 đến 2015, từ 2009 đến nay, năm 2019 - 2020,
          ///< ngày 14-15/1/2021, 9 tháng đầu năm 2021
  term,         ///< nhiệm kỳ 2019-2024
  school_year,  ///< năm học 2020-2021
  bare_year,    ///< "2020", "2015-2020" with no word before it that makes it a year: the caller decides
  relative      ///< năm qua, năm nay, năm ngoái, hôm qua: resolved from the document's own date
};

/// A time expression as it stands in a text: bytes [begin, end), tokens [first, last).
struct Expression {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  ExpressionKind kind = ExpressionKind::year;
  std::optional<Period> period;  ///< none: not stated in full, and the document has no date of its own
  bool inferred = false;         ///< resolved from the document's date or from the year spoken of, not stated
};

/// Finds the time expressions of NFC text, leftmost and longest first, not overlapping. `reference` is the document's
/// own date: relative expressions, and dates and months without a year, are resolved from it and otherwise come
/// without a period. Years outside 1900 … 2100 and dates that do not exist are no expressions. A number that is part of
/// a document number (98/2023/NĐ-CP) is none either, nor is a clock time, a decimal, an ordinal, an amount with its
/// unit or a day and month without a word that makes them a date ("8/9 đơn vị"). In a list ("các năm 2018, 2019") each
/// member is one expression, of the kind of the first.
[[nodiscard]] std::vector<Expression> find_expressions(std::string_view utf8, const std::vector<text::Token>& tokens,
                                                       const std::optional<PartialDate>& reference);

}  // namespace sovang::time
