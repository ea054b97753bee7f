// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/growth_page.hpp"

#include <array>
#include <cmath>
#include <span>

#include "bench/plot.hpp"

namespace sovang::bench {
namespace {

constexpr std::array<Curve, 10> costs{{{"text, MB", "/text_mb", 1},
                                       {"build, CPU s", "/build/cpu", 1},
                                       {"build, wall s", "/build/wall", 1},
                                       {"build, peak memory MB", "/build/peak_mb", 0},
                                       {"archive, MB", "/index_mb", 1},
                                       {"of it record data, MB", "/record_mb", 1},
                                       {"nothing changed, CPU s", "/unchanged/cpu", 2},
                                       {"nothing changed, wall s", "/unchanged/wall", 2},
                                       {"one file changed, CPU s", "/one_changed/cpu", 2},
                                       {"one file changed, wall s", "/one_changed/wall", 2}}};

constexpr std::array<Curve, 16> latencies{
    {{"leaders: name to id, ms", "/asked/leaders_plan/median", 3},
     {"leaders: scan and reading of facts, ms", "/asked/leaders_scan/median", 3},
     {"leaders: answer printed, ms", "/asked/leaders_print/median", 3},
     {"leaders: rows", "/asked/leaders_rows", 0},
     {"timeline: name to id, ms", "/asked/timeline_plan/median", 3},
     {"timeline: answer printed, ms", "/asked/timeline_print/median", 3},
     {"timeline: rows", "/asked/timeline_rows", 0},
     {"two-word search, ms", "/asked/search/ours/median", 3},
     {"two-word search, 95th percentile, ms", "/asked/search/ours/p95", 3},
     {"by hand with true count, ms", "/asked/search/by_hand/median", 3},
     {"by hand with true count, 95th, ms", "/asked/search/by_hand/p95", 3},
     {"by hand without count, ms", "/asked/search/by_hand_uncounted/median", 3},
     {"by hand without count, 95th, ms", "/asked/search/by_hand_uncounted/p95", 3},
     {"sovang leaders, whole command, ms", "/leaders_command_ms", 1},
     {"sovang timeline, whole command, ms", "/timeline_command_ms", 1},
     {"sovang search, whole command, ms", "/search_command_ms", 1}}};

std::vector<double> points(const json& growth, const char* pointer) {
  std::vector<double> values;
  for (const json& row : growth["sizes"]) values.push_back(row.at(json::json_pointer(pointer)).get<double>());
  return values;
}

std::string table(const json& growth, std::span<const Curve> curves) {
  const std::vector<double> sizes = points(growth, "/documents");
  std::string page = "| documents |", line = "|---|";
  for (const double size : sizes) {
    page += ' ' + decimal(size, 0) + " |";
    line += "--:|";
  }
  page += " exponent |\n" + line + "--:|\n";
  for (const Curve& curve : curves) {
    const std::vector<double> values = points(growth, curve.pointer);
    page += std::string("| ") + curve.name + " |";
    for (const double value : values) page += ' ' + decimal(value, curve.decimals) + " |";
    page += ' ' + decimal(exponent(sizes, values), 2) + " |\n";
  }
  return page + '\n';
}

std::string search_ratio(const json& growth) {
  const json& search = growth["sizes"].back()["asked"]["search"];
  const auto ratio = [&](const char* other, const char* figure) {
    return decimal(search["ours"][figure].get<double>() / search[other][figure].get<double>(), 2);
  };
  return "Search / the same by hand, at the largest size: median **" + ratio("by_hand", "median") +
         "**, 95th percentile **" + ratio("by_hand", "p95") + "** where both count (aim: 1.3 and 2); " +
         ratio("by_hand_uncounted", "median") + " and " + ratio("by_hand_uncounted", "p95") +
         " where by hand nothing is counted. Ours also ranks by title and neighbourhood and cuts snippets.\n\n";
}

std::vector<Line> lines(const json& growth, std::span<const Curve> curves, std::initializer_list<std::size_t> chosen) {
  std::vector<Line> drawn;
  for (const std::size_t i : chosen) drawn.push_back({curves[i].name, points(growth, curves[i].pointer)});
  return drawn;
}

}  // namespace

double exponent(const std::vector<double>& x, const std::vector<double>& y) {
  double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (x[i] <= 0 || y[i] <= 0) continue;
    const double u = std::log(x[i]), v = std::log(y[i]);
    n += 1, sx += u, sy += v, sxx += u * u, sxy += u * v;
  }
  const double spread = n * sxx - sx * sx;
  return spread == 0 ? 0.0 : (n * sxy - sx * sy) / spread;
}

std::string growth_page(const json& growth) {
  return table(growth, costs) +
         "Latencies are processor time, in one warm process but for whole commands; medians.\n\n" +
         table(growth, latencies) + search_ratio(growth) +
         "![Time, memory and size](growth-cost.svg)\n\n![Latency](growth-latency.svg)\n\n";
}

void draw_growth(const json& growth, const std::filesystem::path& folder) {
  const std::vector<double> sizes = points(growth, "/documents");
  draw(folder / "growth-cost.svg", "documents", sizes, lines(growth, costs, {0, 1, 3, 4, 6, 8}));
  draw(folder / "growth-latency.svg", "documents", sizes, lines(growth, latencies, {0, 1, 2, 4, 5, 7, 9}));
}

}  // namespace sovang::bench
