// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace sovang::evaluate {

/// How many of a kind were found, and were not.
struct Count {
  std::size_t right = 0;
  std::size_t wrong = 0;   ///< said, but not in the gold
  std::size_t missed = 0;  ///< in the gold, but not said

  [[nodiscard]] std::size_t said() const { return right + wrong; }
  [[nodiscard]] std::size_t gold() const { return right + missed; }
  Count& operator+=(const Count& other);
};

/// A part of a whole, 0 … 1 (0 where the whole is nothing), and the 95 % interval in which it lies after Wilson (1927):
/// of use for few cases and for parts near 1, where the normal approximation is not. 0 … 1 where the whole is nothing.
struct Proportion {
  double value = 0.0;
  double low = 0.0;
  double high = 1.0;
};

[[nodiscard]] Proportion proportion(std::size_t part, std::size_t whole);

struct Measure {
  Proportion precision;
  Proportion recall;
  double f1 = 0.0;  ///< their harmonic mean, 0 where both are
};

[[nodiscard]] Measure measure(const Count& count);

}  // namespace sovang::evaluate
