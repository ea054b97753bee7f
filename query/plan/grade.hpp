// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sovang::plan {

/// An award as typed, cut into its title and its grade (hạng Nhất, Nhì, Ba = 1, 2, 3; 0: none).
struct TypedAward {
  std::string title;
  int grade = 0;
};

/// "Huân chương Lao động hạng Nhất", "huan chuong lao dong hang 1", "… hạng III".
[[nodiscard]] TypedAward split_grade(std::string_view typed);

}  // namespace sovang::plan
