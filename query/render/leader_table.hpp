// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "query/answers/answer.hpp"

namespace sovang::render {

/// Leaders side by side: a line a period, a column a block.
struct LeaderTable {
  struct Block {
    std::string key;  ///< id, or its text where nothing settles it
    std::string name;
  };
  std::vector<std::string> periods;  ///< EDTF, in order of time; also runs of years without a known leader
  std::vector<Block> blocks;         ///< in the order in which they appear
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> cells;  ///< rows, by period and key of block

  /// The rows of a cell; none: no leader is known.
  [[nodiscard]] const std::vector<std::size_t>& cell(const std::string& period, const std::string& block) const;
};

/// A nomination or a revoked honour is left out.
[[nodiscard]] LeaderTable leader_table(const answers::Answer& answer);

/// Whether the rows are leaders of more than one period and of few blocks, which read best side by side.
[[nodiscard]] bool makes_matrix(const answers::Answer& answer);

}  // namespace sovang::render
