// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <limits>

#include "bench/peers.hpp"
#include "bench/results.hpp"

namespace sovang::bench {
namespace {

/// What our CPU is compared with, and how much of it we aim at.
struct Aim {
  const char* other;  ///< family
  const char* name;
  const char* aim;
};

constexpr std::array<Aim, 2> aims{{{bare, "bare Xapian at its best flush", "1.5 on pages, 2.0 on generated documents"},
                                   {"omindex", "omindex as it comes", "0.3"}}};

/// The least CPU of a family, or infinity where it was not measured.
double least_cpu(const json& set, const std::string& family) {
  double least = std::numeric_limits<double>::infinity();
  for (const json& row : set["rows"])
    if (row["family"] == family) least = std::min(least, row["cpu"].get<double>());
  return least;
}

std::string table(const json& set) {
  const double our = least_cpu(set, ours);
  std::string page =
      "| | CPU s | wall s | wall / CPU | peak MB | index MB | CPU, ours = 1 |\n|---|--:|--:|--:|--:|--:|--:|\n";
  for (const json& row : set["rows"]) {
    const double cpu = row["cpu"], wall = row["wall"];
    page += "| " + row["name"].get<std::string>() + " | " + decimal(cpu, 1) + " | " + decimal(wall, 1) + " | " +
            decimal(wall / cpu, 2) + " | " + decimal(row["peak_mb"], 0) + " | " + decimal(row["index_mb"], 1) + " | " +
            decimal(cpu / our, 2) + " |\n";
  }
  for (const json& missing : set["missing"]) page += "| " + missing.get<std::string>() + " | – | – | – | – | – | – |\n";
  return page + '\n';
}

/// Of the row of a family that took the least CPU.
const json* cheapest(const json& set, const std::string& family) {
  const double least = least_cpu(set, family);
  for (const json& row : set["rows"])
    if (row["family"] == family && row["cpu"] == least) return &row;
  return nullptr;
}

std::string sizes(const json& set) {
  const json* our = cheapest(set, ours);
  const json* floor = cheapest(set, bare);
  if (our == nullptr || floor == nullptr) return {};
  const double record = (*our)["record_mb"];
  const double index = (*our)["index_mb"].get<double>() - record;
  const double other = (*floor)["index_mb"];
  return "Words, positions, entities and facts: " + decimal(index, 1) + " MB, " + decimal(index / other, 2) +
         " × bare Xapian; record data: " + decimal(record, 1) + " MB, " +
         decimal(record / set["text_mb"].get<double>(), 2) + " × text.\n\n";
}

}  // namespace

std::string comparison_page(const json& comparison) {
  std::string page;
  for (const json& set : comparison["sets"]) {
    page += "### " + set["name"].get<std::string>() + "\n\n" + std::to_string(set["documents"].get<std::size_t>()) +
            " files, " + decimal(set["text_mb"], 1) + " MB.\n\n" + table(set);
    for (const Aim& aim : aims)
      if (const json* other = cheapest(set, aim.other))
        page += "CPU / " + std::string(aim.name) + ": **" +
                decimal(least_cpu(set, ours) / (*other)["cpu"].get<double>(), 2) + "** (aim: at most " + aim.aim +
                ").\n\n";
    page += sizes(set);
  }
  return page;
}

}  // namespace sovang::bench
