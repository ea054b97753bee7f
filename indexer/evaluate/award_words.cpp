// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/award_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/evaluate/spelling.hpp"

namespace sovang::evaluate {
namespace {

struct Grade {
  std::string_view written;
  std::string_view meant;
};

constexpr std::array<Grade, 10> grades{{{"nhat", "nhat"},
                                        {"nhi", "nhi"},
                                        {"ba", "ba"},
                                        {"dac biet", "dac biet"},
                                        {"1", "nhat"},
                                        {"2", "nhi"},
                                        {"3", "ba"},
                                        {"i", "nhat"},
                                        {"ii", "nhi"},
                                        {"iii", "ba"}}};

/// In this order: a title that names two givers is the first one's.
constexpr std::array<std::pair<std::string_view, Giver>, 8> givers{{
    {"chinh phu", Giver::state},
    {"thu tuong", Giver::state},
    {"chu tich nuoc", Giver::state},
    {"hoi dong bo truong", Giver::state},
    {"uy ban nhan dan tinh", Giver::province},
    {"cap tinh", Giver::province},
    {"uy ban nhan dan huyen", Giver::district},
    {"cap huyen", Giver::district},
}};

}  // namespace

std::string grade_of(std::string_view award) {
  constexpr std::string_view cue = "hang ";
  const std::string folded = fold_name(award);
  for (std::size_t at = folded.find(cue); at != std::string::npos; at = folded.find(cue, at + 1)) {
    const auto grade = std::find_if(grades.begin(), grades.end(),
                                    [&](const Grade& row) { return is_word_at(folded, at + cue.size(), row.written); });
    if (grade != grades.end()) return std::string(grade->meant);
  }
  return {};
}

Giver giver_of(std::string_view award) {
  const std::string folded = fold_name(award);
  const auto giver = std::find_if(givers.begin(), givers.end(),
                                  [&](const auto& row) { return folded.find(row.first) != std::string::npos; });
  return giver == givers.end() ? Giver::unnamed : giver->second;
}

}  // namespace sovang::evaluate
