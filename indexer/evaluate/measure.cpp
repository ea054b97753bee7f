// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/measure.hpp"

#include <algorithm>
#include <cmath>

namespace sovang::evaluate {

Count& Count::operator+=(const Count& other) {
  right += other.right;
  wrong += other.wrong;
  missed += other.missed;
  return *this;
}

Proportion proportion(std::size_t part, std::size_t whole) {
  if (whole == 0) return {};
  constexpr double z = 1.959963984540054;  // the normal distribution's 97.5th percentile
  const auto n = static_cast<double>(whole);
  const double p = static_cast<double>(part) / n;
  const double scale = 1 + z * z / n;
  const double middle = (p + z * z / (2 * n)) / scale;
  const double half = z / scale * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return {p, std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

Measure measure(const Count& count) {
  const Proportion precision = proportion(count.right, count.said());
  const Proportion recall = proportion(count.right, count.gold());
  const double sum = precision.value + recall.value;
  return {precision, recall, sum > 0 ? 2 * precision.value * recall.value / sum : 0.0};
}

}  // namespace sovang::evaluate
