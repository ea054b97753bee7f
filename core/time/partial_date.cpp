// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/text/ascii.hpp"
#include "core/time/period.hpp"

namespace sovang::time {
namespace {

/// First and last calendar month of a quarter or half-year code.
struct MonthSpan {
  int code;
  int first;
  int last;
};

constexpr std::array<MonthSpan, 6> divisions{
    {{33, 1, 3}, {34, 4, 6}, {35, 7, 9}, {36, 10, 12}, {40, 1, 6}, {41, 7, 12}}};

/// The calendar months that a date covers; first is 0 where the month field is no known code.
MonthSpan months_of(const PartialDate& date) {
  if (date.month == 0) return {0, 1, 12};
  if (date.month >= 1 && date.month <= 12) return {date.month, date.month, date.month};
  for (const MonthSpan& division : divisions) {
    if (division.code == date.month) return division;
  }
  return {date.month, 0, 0};
}

int days_in(int year, int month) {
  constexpr std::array<int, 13> days{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month)];
}

std::string padded(int value, int width) {
  std::string digits = std::to_string(value);
  const auto missing = static_cast<std::size_t>(width) - std::min(static_cast<std::size_t>(width), digits.size());
  return std::string(missing, '0') + digits;
}

/// Reads exactly `width` digits; -1 where something else stands there.
int read_digits(std::string_view text, std::size_t at, std::size_t width) {
  if (at > text.size() || text.size() - at < width) return -1;
  int value = 0;
  for (const char c : text.substr(at, width)) {
    if (!text::is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

bool PartialDate::valid() const {
  if (year < 1 || year > 9999) return false;
  const MonthSpan months = months_of(*this);
  if (months.first == 0) return false;
  if (day == 0) return true;
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
}

std::string PartialDate::text() const {
  std::string out = padded(year, 4);
  if (month != 0) out += '-' + padded(month, 2);
  if (day != 0) out += '-' + padded(day, 2);
  return out;
}

std::string PartialDate::earliest() const {
  return padded(year, 4) + padded(months_of(*this).first, 2) + padded(day == 0 ? 1 : day, 2);
}

std::string PartialDate::latest() const {
  const int last = months_of(*this).last;
  return padded(year, 4) + padded(last, 2) + padded(day == 0 ? days_in(year, last) : day, 2);
}

Result<PartialDate> PartialDate::parse(std::string_view text) {
  const auto has_shape = [text](std::size_t size, std::size_t dash) {
    return text.size() == size && (dash == 0 || text[dash] == '-');
  };
  PartialDate date;
  date.year = read_digits(text, 0, 4);
  const bool with_day = has_shape(10, 4) && has_shape(10, 7);
  const bool with_month = with_day || has_shape(7, 4);
  if (with_month) date.month = read_digits(text, 5, 2);
  if (with_day) date.day = read_digits(text, 8, 2);
  // "2020-00" is no way to write a year.
  const bool zero_part = (with_month && date.month == 0) || (with_day && date.day == 0);
  if ((with_month || has_shape(4, 0)) && !zero_part && date.valid()) return date;
  return fail(ErrorCode::invalid_argument, "\"" + std::string(text) + "\" is not a date",
              "write a year, a month or a day that exists: 2020, 2020-09, 2020-09-13");
}

}  // namespace sovang::time
