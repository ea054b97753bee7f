// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace sovang::test {

/// The rows of a tab-separated file in the folder of real texts, without its heading; none where the environment
/// variable SOVANG_REAL is unset or the file is missing: the test is then skipped.
[[nodiscard]] inline std::optional<std::vector<std::vector<std::string>>> read_real_table(std::string_view path) {
  const char* folder = std::getenv("SOVANG_REAL");
  if (folder == nullptr) return std::nullopt;
  std::ifstream file(std::string(folder) + '/' + std::string(path));
  std::string line;
  if (!std::getline(file, line)) return std::nullopt;
  std::vector<std::vector<std::string>> rows;
  while (std::getline(file, line)) {
    auto& row = rows.emplace_back();
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, '\t');) row.push_back(cell);
  }
  return rows;
}

}  // namespace sovang::test
