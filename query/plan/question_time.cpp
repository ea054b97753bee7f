// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/question_time.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace sovang::plan {
namespace {

constexpr int earliest = 1900;
constexpr int latest = 2099;

/// How words before a year bound it.
enum class Bound : std::uint8_t { year, from, until, after, before };
struct BoundWords {
  std::string_view words;
  Bound bound;
};
constexpr auto bounds = std::to_array<BoundWords>({{"kể từ", Bound::from},
                                                   {"tính từ", Bound::from},
                                                   {"từ", Bound::from},
                                                   {"đến", Bound::until},
                                                   {"tới", Bound::until},
                                                   {"sau", Bound::after},
                                                   {"trước", Bound::before},
                                                   {"giai đoạn", Bound::year},
                                                   {"thời kỳ", Bound::year},
                                                   {"nhiệm kỳ", Bound::year},
                                                   {"trong", Bound::year}});
constexpr auto year_nouns = std::to_array<std::string_view>({"các năm học", "năm học", "các năm", "những năm", "năm"});
constexpr auto until_now = std::to_array<std::string_view>({"đến nay", "tới nay", "trở đi", "trở lại đây", "về sau"});
constexpr auto back_from = std::to_array<std::string_view>({"trở về trước", "trở lại trước"});

class YearReader {
 public:
  explicit YearReader(QuestionText& text) : text_(text) {}

  language::YearRange run() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (year(at) == 0) continue;
      if (years_.bound() && !continues(at)) break;
      at = read(at);
    }
    return years_;
  }

 private:
  [[nodiscard]] int year(std::size_t at) const {
    if (!text_.free(at) || text_.word(at).fold.size() != 4) return 0;
    const int value = text_.number(at);
    return value >= earliest && value <= latest ? value : 0;
  }

  template <std::size_t n>
  std::size_t match_any(std::size_t at, const std::array<std::string_view, n>& phrases) const {
    for (const std::string_view phrase : phrases)
      if (const std::size_t count = text_.match(at, phrase)) return count;
    return 0;
  }

  /// The start of the words in front of `at` that are `phrase`.
  [[nodiscard]] std::optional<std::size_t> before(std::size_t at, std::string_view phrase) const {
    const auto words = static_cast<std::size_t>(std::ranges::count(phrase, ' ')) + 1;
    if (words > at || text_.match(at - words, phrase) != words) return std::nullopt;
    return at - words;
  }

  /// Takes the year at `at` with the words around it; returns the last word taken.
  std::size_t read(std::size_t at) {
    const int value = year(at);
    std::size_t begin = at;
    for (const std::string_view noun : year_nouns) {
      if (const auto start = before(begin, noun)) {
        begin = *start;
        break;
      }
    }
    Bound bound = years_.bound() ? Bound::until : Bound::year;
    for (const BoundWords& words : bounds) {
      if (const auto start = before(begin, words.words)) {
        bound = words.bound;
        begin = *start;
        break;
      }
    }
    std::size_t end = at + 1;
    // "2018-2019": the end of a range that a dash makes.
    if (year(end) != 0 && bound != Bound::until && dash(at)) {
      years_ = {value, year(end)};
      ++end;
    } else {
      bind(bound, value);
    }
    end += take_open_end(end);
    text_.take(begin, end - begin);
    return end - 1;
  }

  void bind(Bound bound, int value) {
    switch (bound) {
      case Bound::year:
        years_ = {value, value};
        break;
      case Bound::from:
        years_ = {value, 0};
        break;
      case Bound::until:
        years_.last = value;
        break;
      case Bound::after:
        years_ = {value + 1, 0};
        break;
      case Bound::before:
        years_ = {0, value - 1};
        break;
    }
  }

  /// "… 2015 đến nay", "… 2015 trở về trước"
  std::size_t take_open_end(std::size_t at) {
    if (const std::size_t count = match_any(at, until_now)) {
      years_ = {years_.first, 0};
      return count;
    }
    if (const std::size_t count = match_any(at, back_from)) {
      years_ = {0, years_.last != 0 ? years_.last : years_.first};
      return count;
    }
    return 0;
  }

  /// Whether the year at `at` ends a range whose start is known: "đến 2020", "tới năm 2020", "và 2020" after the year
  /// before it.
  [[nodiscard]] bool continues(std::size_t at) const {
    std::size_t begin = at;
    if (const auto noun = before(at, "năm")) begin = *noun;
    if (before(begin, "đến") || before(begin, "tới")) return years_.first != 0;
    const bool next = years_.first != 0 && years_.last != 0 && year(at) == years_.last + 1;
    return next && before(begin, "và").has_value();
  }

  /// Whether a dash or a slash joins the words at `at` and behind it.
  [[nodiscard]] bool dash(std::size_t at) const {
    const auto& first = text_.word(at);
    const std::size_t begin = first.begin + first.written.size();
    const std::string_view between = text_.text().substr(begin, text_.word(at + 1).begin - begin);
    return between.find_first_of("-/.") != std::string_view::npos || between.find("–") != std::string_view::npos;
  }

  QuestionText& text_;
  language::YearRange years_;
};

}  // namespace

language::YearRange take_years(QuestionText& text) {
  return YearReader(text).run();
}

}  // namespace sovang::plan
