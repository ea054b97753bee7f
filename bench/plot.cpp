// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

#include "bench/results.hpp"

namespace sovang::bench {
namespace {

constexpr double left = 60, top = 20, width = 440, height = 320;
constexpr std::array colours{"#1b6ca8", "#c0392b", "#27864a", "#8e44ad", "#b9770e", "#5d6d7e", "#117a8b"};

/// Powers of ten that hold all values.
struct Axis {
  double first = 1e9;
  double last = -1e9;

  void hold(double value) {
    if (value <= 0) return;
    first = std::min(first, std::floor(std::log10(value)));
    last = std::max(last, std::ceil(std::log10(value)));
  }
  [[nodiscard]] double part(double value) const { return (std::log10(value) - first) / std::max(1.0, last - first); }
};

std::string at(const char* x, double left_of, const char* y, double top_of) {
  return std::string(" ") + x + "=\"" + decimal(left_of, 1) + "\" " + y + "=\"" + decimal(top_of, 1) + '"';
}

std::string rule(double x1, double y1, double x2, double y2) {
  return "<line" + at("x1", x1, "y1", y1) + at("x2", x2, "y2", y2) + " stroke=\"#ccc\"/>\n";
}

std::string word(double x, double y, const std::string& text, const char* anchor, const char* colour) {
  return "<text" + at("x", x, "y", y) + " text-anchor=\"" + anchor + "\" fill=\"" + colour + "\">" + text + "</text>\n";
}

std::string power(double exponent) {
  return exponent < 0 ? decimal(std::pow(10, exponent), static_cast<int>(-exponent))
                      : decimal(std::pow(10, exponent), 0);
}

std::string frame(const Axis& across, const Axis& up, const std::string& x_name) {
  std::string svg;
  for (double e = across.first; e <= across.last; ++e) {
    const double x = left + width * across.part(std::pow(10, e));
    svg += rule(x, top, x, top + height) + word(x, top + height + 16, power(e), "middle", "#333");
  }
  for (double e = up.first; e <= up.last; ++e) {
    const double y = top + height * (1 - up.part(std::pow(10, e)));
    svg += rule(left, y, left + width, y) + word(left - 6, y + 4, power(e), "end", "#333");
  }
  return svg + word(left + width / 2, top + height + 34, x_name, "middle", "#333");
}

}  // namespace

void draw(const std::filesystem::path& file, const std::string& x_name, const std::vector<double>& x,
          const std::vector<Line>& lines) {
  Axis across, up;
  for (const double value : x) across.hold(value);
  for (const Line& line : lines)
    for (const double value : line.values) up.hold(value);
  std::string svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 780 400\" font-family=\"sans-serif\" font-size=\"12\">\n"
      "<rect width=\"780\" height=\"400\" fill=\"#fff\"/>\n" +
      frame(across, up, x_name);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const char* colour = colours[i % colours.size()];
    std::string path;
    for (std::size_t j = 0; j < x.size(); ++j)
      if (lines[i].values[j] > 0)
        path += decimal(left + width * across.part(x[j]), 1) + ',' +
                decimal(top + height * (1 - up.part(lines[i].values[j])), 1) + ' ';
    svg +=
        std::string("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"") + colour + "\" points=\"" + path + "\"/>\n";
    svg += word(left + width + 14, top + 14 + 18 * static_cast<double>(i), lines[i].name, "start", colour);
  }
  std::ofstream(file) << svg << "</svg>\n";
}

}  // namespace sovang::bench
