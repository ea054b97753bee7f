// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "bench/results.hpp"

namespace sovang::bench {

/// A figure of each size.
struct Curve {
  const char* name;
  const char* pointer;  ///< where a row has it (RFC 6901)
  int decimals;
};

/// The exponent e of the curve a·x^e that is nearest to the points, by least squares of the logarithms.
[[nodiscard]] double exponent(const std::vector<double>& x, const std::vector<double>& y);

/// Draws cost and latency over the number of documents, both axes logarithmic, into FOLDER/growth-*.svg.
void draw_growth(const json& growth, const std::filesystem::path& folder);

}  // namespace sovang::bench
