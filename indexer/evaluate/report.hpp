// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "indexer/evaluate/score.hpp"

namespace sovang::evaluate {

/// Scores, and where they come from.
struct Report {
  std::vector<std::string> gold;  ///< the gold files, as named
  Scores scores;
  bool findings = false;  ///< what was missed and what is wrong is printed too
  /// Where they are asked for, the rules to which no fact of these texts is credited (one told again goes to the rule
  /// that read it first).
  std::optional<std::vector<std::string>> unused = std::nullopt;
};

/// For a person: a table, then what was missed and what is wrong.
void print_text(const Report& report, std::ostream& out);

/// `sovang.evaluation/1` (schemas/json/evaluation.schema.json) on one line, no newline at the end.
[[nodiscard]] std::string to_json(const Report& report);

}  // namespace sovang::evaluate
