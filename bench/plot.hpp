// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace sovang::bench {

struct Line {
  std::string name;
  std::vector<double> values;  ///< as many as there are on the x axis; what is not above zero is left out
};

/// Draws lines as SVG, both axes logarithmic with a mark at each power of ten.
void draw(const std::filesystem::path& file, const std::string& x_name, const std::vector<double>& x,
          const std::vector<Line>& lines);

}  // namespace sovang::bench
