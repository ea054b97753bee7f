// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/quality/evaluation.hpp"

#include "tests/support/programs.hpp"

namespace sovang::quality {

nlohmann::json evaluate(const std::string& gold, bool verbose) {
  std::vector<std::string> arguments{"evaluate", gold, "--format", "json", "--strict"};
  if (verbose) arguments.emplace_back("--verbose");
  const sample::Run run = sample::run_indexer(arguments);
  if (run.status != 0) throw std::runtime_error(gold + " cannot be evaluated: " + run.err);
  return nlohmann::json::parse(run.out);
}

std::string name_of(const nlohmann::json& row) {
  if (row.contains("type")) return "mention " + row["type"].get<std::string>();
  const std::string relation = row["relation"];
  const std::string status = row["status"];
  return status == "asserted" ? relation : relation + ", " + status;
}

}  // namespace sovang::quality
