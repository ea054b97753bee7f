// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/evaluate/measure.hpp"

namespace sovang::evaluate {

/// A fact that was said, and whether the gold has it.
struct Judged {
  double confidence = 0.0;
  bool right = false;
};

/// Facts whose stated confidence lies in [from, to), of the last bin also at `to`.
struct ReliabilityBin {
  double from = 0.0;
  double to = 1.0;
  std::size_t said = 0;
  std::size_t right = 0;
  double stated = 0.0;  ///< their mean confidence; of facts that are as reliable as they claim, the share that is right

  [[nodiscard]] Proportion share() const { return proportion(right, said); }
};

/// Sorts what was said into bins of confidence, the lowest first; bins without a fact are left out.
[[nodiscard]] std::vector<ReliabilityBin> reliability(const std::vector<Judged>& judged);

}  // namespace sovang::evaluate
