// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/period.hpp"

namespace sovang::time {
namespace {

constexpr std::string_view open_end = "..";

std::string end_text(const std::optional<PartialDate>& end) {
  return end ? end->text() : std::string(open_end);
}

Result<std::optional<PartialDate>> parse_end(std::string_view text) {
  if (text == open_end) return std::optional<PartialDate>();
  auto date = PartialDate::parse(text);
  if (!date) return pass(date);
  return std::optional<PartialDate>(*date);
}

}  // namespace

std::string Period::edtf() const {
  if (from && from == to) return from->text();
  return end_text(from) + '/' + end_text(to);
}

Result<Period> Period::parse(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) {
    const auto date = PartialDate::parse(edtf);
    if (!date) return pass(date);
    return of(*date);
  }
  const auto from = parse_end(edtf.substr(0, slash));
  if (!from) return pass(from);
  const auto to = parse_end(edtf.substr(slash + 1));
  if (!to) return pass(to);
  if (*from && *to && (*from)->earliest() > (*to)->latest()) {
    return fail(ErrorCode::invalid_argument, "the period \"" + std::string(edtf) + "\" ends before it begins",
                "put the earlier date first: 2016/2020");
  }
  return Period{*from, *to};
}

bool Period::single_year() const {
  return from && from == to && from->month == 0;
}

int Period::first_year() const {
  return from ? from->year : 0;
}

int Period::last_year() const {
  return to ? to->year : 0;
}

bool Period::contains_year(int y) const {
  return (!from || from->year <= y) && (!to || y <= to->year);
}

}  // namespace sovang::time
