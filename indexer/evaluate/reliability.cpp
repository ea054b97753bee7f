// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/reliability.hpp"

#include <algorithm>
#include <array>

namespace sovang::evaluate {
namespace {

/// Narrow where most facts are.
constexpr std::array<double, 8> edges{0.0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0};

}  // namespace

std::vector<ReliabilityBin> reliability(const std::vector<Judged>& judged) {
  std::vector<ReliabilityBin> bins;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) bins.push_back({edges[i], edges[i + 1]});
  for (const Judged& fact : judged) {
    auto bin = std::find_if(bins.begin(), bins.end(), [&](const auto& b) { return fact.confidence < b.to; });
    if (bin == bins.end()) --bin;
    ++bin->said;
    bin->right += fact.right ? 1 : 0;
    bin->stated += fact.confidence;
  }
  std::erase_if(bins, [](const ReliabilityBin& bin) { return bin.said == 0; });
  for (ReliabilityBin& bin : bins) bin.stated /= static_cast<double>(bin.said);
  return bins;
}

}  // namespace sovang::evaluate
