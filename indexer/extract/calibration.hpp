// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/knowledge/knowledge.hpp"

namespace sovang::extract {

/// What a confidence that a rule states is worth: the share of facts that proved right where it was stated, on texts
/// that careful readers have read. The curve is data (<calibration> of relations.xml).
class Calibration {
 public:
  explicit Calibration(std::vector<knowledge::CalibrationPoint> curve) : curve_(std::move(curve)) {}

  /// On the straight line between the points around it; that of the outermost point beyond. Without a curve as stated.
  [[nodiscard]] double operator()(double stated) const;

 private:
  std::vector<knowledge::CalibrationPoint> curve_;
};

}  // namespace sovang::extract
