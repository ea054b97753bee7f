// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

namespace sovang::quality {

struct Figures {
  double precision = 0.0;
  double recall = 0.0;
};

/// What the rules have reached: figures by name_of(), and the facts that are known to be missed or wrong, one a line.
struct Baseline {
  std::map<std::string, Figures> figures;
  std::map<std::string, std::set<std::string>> missed;
  std::map<std::string, std::set<std::string>> wrong;
};

/// A figure may fall by so much before it is told.
inline constexpr double tolerance = 0.005;

[[nodiscard]] Baseline from_evaluation(const nlohmann::json& evaluation);
[[nodiscard]] Baseline from_json(const nlohmann::json& written);
[[nodiscard]] nlohmann::ordered_json to_json(const Baseline& baseline);

/// Which figures fell by more than the tolerance, by how much, and on which facts, those first that were not missed or
/// wrong before; which figures have no baseline. Empty where all is as good as it was.
[[nodiscard]] std::string falls(const Baseline& before, const Baseline& now);

}  // namespace sovang::quality
