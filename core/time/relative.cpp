// SPDX-License-Identifier: GPL-3.0-or-later
// Recogniser of expressions that are told from the document's own date: năm nay, tháng trước, hôm qua.
#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <string_view>

#include "core/time/recognizers.hpp"

namespace sovang::time {
namespace {

enum class Unit : std::uint8_t { day, month, quarter, year, year_past };

/// Keys of two or three words, and how far from the reference they point.
struct Phrase {
  std::array<std::string_view, 3> words;
  Unit unit;
  int distance;
};

constexpr std::array phrases{
    Phrase{{"năm", "nay", ""}, Unit::year, 0},         Phrase{{"năm", "ngoái", ""}, Unit::year, -1},
    Phrase{{"năm", "trước", ""}, Unit::year, -1},      Phrase{{"năm", "qua", ""}, Unit::year_past, 0},
    Phrase{{"năm", "vừa", "qua"}, Unit::year_past, 0}, Phrase{{"năm", "vừa", "rồi"}, Unit::year_past, 0},
    Phrase{{"năm", "sau", ""}, Unit::year, 1},         Phrase{{"năm", "tới", ""}, Unit::year, 1},
    Phrase{{"năm", "kế", "tiếp"}, Unit::year, 1},      Phrase{{"năm", "tiếp", "theo"}, Unit::year, 1},
    Phrase{{"quý", "này", ""}, Unit::quarter, 0},      Phrase{{"quý", "nay", ""}, Unit::quarter, 0},
    Phrase{{"quý", "hiện", "tại"}, Unit::quarter, 0},  Phrase{{"quý", "trước", ""}, Unit::quarter, -1},
    Phrase{{"quý", "sau", ""}, Unit::quarter, 1},      Phrase{{"quý", "tới", ""}, Unit::quarter, 1},
    Phrase{{"quý", "tiếp", ""}, Unit::quarter, 1},     Phrase{{"tháng", "này", ""}, Unit::month, 0},
    Phrase{{"tháng", "trước", ""}, Unit::month, -1},   Phrase{{"tháng", "qua", ""}, Unit::month, -1},
    Phrase{{"tháng", "sau", ""}, Unit::month, 1},      Phrase{{"tháng", "tới", ""}, Unit::month, 1},
    Phrase{{"hôm", "nay", ""}, Unit::day, 0},          Phrase{{"bữa", "nay", ""}, Unit::day, 0},
    Phrase{{"ngày", "hôm", "nay"}, Unit::day, 0},      Phrase{{"sáng", "nay", ""}, Unit::day, 0},
    Phrase{{"chiều", "nay", ""}, Unit::day, 0},        Phrase{{"tối", "nay", ""}, Unit::day, 0},
    Phrase{{"hôm", "qua", ""}, Unit::day, -1},         Phrase{{"ngày", "hôm", "qua"}, Unit::day, -1},
    Phrase{{"chiều", "qua", ""}, Unit::day, -1},       Phrase{{"tối", "qua", ""}, Unit::day, -1},
    Phrase{{"hôm", "kia", ""}, Unit::day, -2},         Phrase{{"ngày", "hôm", "kia"}, Unit::day, -2},
    Phrase{{"ngày", "mai", ""}, Unit::day, 1},
};

/// Number of words of the phrase where it stands at `at`, of which the first two keys are given; otherwise 0.
std::size_t length_at(const Scan& scan, std::size_t at, const Phrase& phrase, std::string_view first,
                      std::string_view second) {
  if (first != phrase.words[0] || second != phrase.words[1]) return 0;
  if (phrase.words[2].empty()) return 2;
  return scan.key(at + 2) == phrase.words[2] ? 3 : 0;
}

std::optional<PartialDate> day_from(const PartialDate& reference, int distance) {
  using namespace std::chrono;
  if (reference.day == 0) return std::nullopt;
  const year_month_day date{year(reference.year), month(static_cast<unsigned>(reference.month)),
                            day(static_cast<unsigned>(reference.day))};
  const year_month_day moved{sys_days(date) + days(distance)};
  return PartialDate{static_cast<int>(moved.year()), static_cast<int>(static_cast<unsigned>(moved.month())),
                     static_cast<int>(static_cast<unsigned>(moved.day()))};
}

/// The month or quarter (`size` months) that many before or after the reference's.
std::optional<PartialDate> months_from(const PartialDate& reference, int distance, int size, int first_code) {
  if (reference.month < 1 || reference.month > 12) return std::nullopt;
  const int per_year = 12 / size;
  const int index = reference.year * per_year + (reference.month - 1) / size + distance;
  return PartialDate{index / per_year, first_code + index % per_year, 0};
}

/// "năm qua" is the year being summed up: this one when the document was written at its end, otherwise the last.
int year_past(const PartialDate& reference) {
  constexpr int first_month_of_summing_up = 11;
  const bool at_end = reference.month >= first_month_of_summing_up && reference.month <= 12;
  return at_end ? reference.year : reference.year - 1;
}

std::optional<PartialDate> date_of(const Phrase& phrase, const PartialDate& reference) {
  switch (phrase.unit) {
    case Unit::day:
      return day_from(reference, phrase.distance);
    case Unit::month:
      return months_from(reference, phrase.distance, 1, 1);
    case Unit::quarter:
      return months_from(reference, phrase.distance, 3, 33);
    case Unit::year:
      return PartialDate{reference.year + phrase.distance};
    case Unit::year_past:
      return PartialDate{year_past(reference)};
  }
  return std::nullopt;
}

/// "5 năm qua", "những năm tới", "mười triệu năm trước", "năm trước đó", "năm trước liền kề": told from elsewhere, or
/// no single year.
bool is_other_reference(const Scan& scan, std::size_t at, std::size_t next) {
  constexpr std::array counts{Cue::number, Cue::number_word, Cue::several, Cue::each, Cue::measure};
  const Lexeme& before = scan.at(at - 1);
  const bool five = before.cue == Cue::year && scan.is(at, Cue::year);
  const bool counted = five || std::find(counts.begin(), counts.end(), before.cue) != counts.end();
  return counted || scan.key(next) == "đó" || scan.key(next) == "liền";
}

}  // namespace

std::optional<Match> read_relative(const Scan& scan, std::size_t at) {
  const std::string first = scan.key(at);
  const std::string second = scan.key(at + 1);
  for (const Phrase& phrase : phrases) {
    const std::size_t length = length_at(scan, at, phrase, first, second);
    if (length == 0) continue;
    Match match{at + length, ExpressionKind::relative, std::nullopt, true};
    const auto date = scan.reference() ? date_of(phrase, *scan.reference()) : std::nullopt;
    if (date && date->valid()) match.period = Period::of(*date);
    return match;
  }
  return std::nullopt;
}

std::optional<Match> find_relative(const Scan& scan, std::size_t at) {
  const auto match = read_relative(scan, at);
  return match && !is_other_reference(scan, at, match->last) ? match : std::nullopt;
}

}  // namespace sovang::time
