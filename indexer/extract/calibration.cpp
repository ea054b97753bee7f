// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/calibration.hpp"

#include <algorithm>
#include <cmath>

namespace sovang::extract {

double Calibration::operator()(double stated) const {
  if (curve_.empty()) return stated;
  const auto above =
      std::find_if(curve_.begin(), curve_.end(), [&](const auto& point) { return point.said >= stated; });
  if (above == curve_.end()) return curve_.back().right;
  if (above == curve_.begin()) return above->right;
  const auto& below = *(above - 1);
  const double part = (stated - below.said) / (above->said - below.said);
  // To the thousandth: what is printed is what was meant.
  return std::round((below.right + part * (above->right - below.right)) * 1000) / 1000;
}

}  // namespace sovang::extract
