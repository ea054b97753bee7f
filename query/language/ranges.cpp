// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/language/ranges.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/text/fold.hpp"

namespace sovang::language {
namespace {

constexpr std::string_view dots = "..";
constexpr std::string_view year_hint = "write years so: 2020, 2018..2021, 2018.. or ..2021";
constexpr std::string_view date_hint = "write dates so: 2020-01-14, 14/01/2020, 2020-01 or 2020-01..2020-06";

struct Ends {
  std::string_view from;
  std::string_view until;
};

/// The two ends of "a..b"; one value stands for both.
Ends split(std::string_view text, std::string_view separator) {
  const std::size_t at = text.find(separator);
  if (at == std::string_view::npos) return {text, text};
  return {text.substr(0, at), text.substr(at + separator.size())};
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

Result<int> year(std::string_view text) {
  if (text.empty()) return 0;
  const auto value = number(text);
  if (!value || *value < 1000 || *value > 2999)
    return fail(ErrorCode::invalid_argument, "'" + std::string(text) + "' is no year", std::string(year_hint));
  return *value;
}

/// "14/01/2020" → "2020-01-14"; anything else stays as it is.
std::string iso(std::string_view text) {
  std::string out;
  while (true) {
    const std::size_t slash = text.rfind('/');
    std::string part(slash == std::string_view::npos ? text : text.substr(slash + 1));
    if (part.size() == 1) part.insert(0, 1, '0');
    out += (out.empty() ? "" : "-") + part;
    if (slash == std::string_view::npos) return out;
    text = text.substr(0, slash);
  }
}

Result<std::optional<time::PartialDate>> date(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const auto parsed =
      time::PartialDate::parse(text.find('/') == std::string_view::npos ? std::string(text) : iso(text));
  if (!parsed) {
    return fail(ErrorCode::invalid_argument, "'" + std::string(text) + "' is no date", std::string(date_hint));
  }
  return *parsed;
}

template <class T>
std::string ends_text(const T& from, const T& until, bool same) {
  return same ? from : from + std::string(dots) + until;
}

}  // namespace

std::string YearRange::text() const {
  const auto end = [](int y) { return y == 0 ? std::string() : std::to_string(y); };
  return ends_text(end(first), end(last), bound() && first == last);
}

std::string DateRange::text() const {
  if (unknown) return "none";
  const auto end = [](const auto& d) { return d ? d->text() : std::string(); };
  return ends_text(end(from), end(until), from && from == until);
}

Result<YearRange> parse_years(std::string_view text) {
  const bool dash = text.find(dots) == std::string_view::npos;
  const Ends ends = split(text, dash ? "-" : dots);
  const auto first = year(ends.from);
  if (!first) return pass(first);
  const auto last = year(ends.until);
  if (!last) return pass(last);
  const YearRange range{*first, *last};
  if (!range.bound()) {
    return fail(ErrorCode::invalid_argument, "'" + std::string(text) + "' names no year", std::string(year_hint));
  }
  if (range.last != 0 && range.first > range.last) {
    return fail(ErrorCode::invalid_argument, "'" + std::string(text) + "' ends before it begins",
                "write the earlier year first");
  }
  return range;
}

Result<DateRange> parse_dates(std::string_view text) {
  const std::string words = text::fold_words(text);
  if (words == "none" || words == "khong ro") return DateRange{{}, {}, true};
  const Ends ends = split(text, dots);
  const auto from = date(ends.from);
  if (!from) return pass(from);
  const auto until = date(ends.until);
  if (!until) return pass(until);
  if (!*from && !*until) {
    return fail(ErrorCode::invalid_argument, "'" + std::string(text) + "' names no date", std::string(date_hint));
  }
  if (*from && *until && (*from)->earliest() > (*until)->latest()) {
    return fail(ErrorCode::invalid_argument, "'" + std::string(text) + "' ends before it begins",
                "write the earlier date first");
  }
  return DateRange{*from, *until, false};
}

}  // namespace sovang::language
