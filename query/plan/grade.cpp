// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/grade.hpp"

#include <algorithm>
#include <array>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"

namespace sovang::plan {
namespace {

struct GradeWord {
  std::string_view folded;
  int grade;
};
constexpr std::array<GradeWord, 9> grades{
    {{"nhat", 1}, {"nhi", 2}, {"ba", 3}, {"1", 1}, {"2", 2}, {"3", 3}, {"i", 1}, {"ii", 2}, {"iii", 3}}};

}  // namespace

TypedAward split_grade(std::string_view typed) {
  const auto tokens = text::tokenize(typed);
  TypedAward award{std::string(typed), 0};
  if (tokens.size() < 3) return award;
  const auto& word = tokens[tokens.size() - 2];
  const auto* grade = std::ranges::find(grades, text::fold(tokens.back().of(typed)), &GradeWord::folded);
  if (text::fold(word.of(typed)) != "hang" || grade == grades.end()) return award;
  return {std::string(typed.substr(0, word.begin)), grade->grade};
}

}  // namespace sovang::plan
