// SPDX-License-Identifier: GPL-3.0-or-later
// Indexes folders of texts with our program and with those of others that are installed, one after the other:
// bench_compare RESULTS WORK NAME=FOLDER…
#include <cstdio>

#include "bench/measure.hpp"
#include "bench/peers.hpp"
#include "bench/results.hpp"

namespace {

using namespace sovang::bench;
namespace fs = std::filesystem;

constexpr double megabyte = 1e6;

json row_of(const Peer& peer, const Cost& cost) {
  json row{{"name", peer.name},       {"family", peer.family},
           {"cpu", cost.cpu},         {"wall", cost.wall},
           {"peak_mb", cost.peak_mb}, {"index_mb", static_cast<double>(size_of(peer.index).bytes) / megabyte}};
  if (peer.family == ours)
    row["record_mb"] = static_cast<double>(size_of(peer.index, "docdata.glass").bytes) / megabyte;
  return row;
}

/// Measures every peer on one set, each with an index of its own that is removed again.
json measure_set(const std::string& name, const fs::path& texts, const fs::path& programs, const fs::path& work) {
  warm(texts);
  const Size size = size_of(texts);
  json set{{"name", name},
           {"documents", size.files},
           {"text_mb", static_cast<double>(size.bytes) / megabyte},
           {"rows", json::array()},
           {"missing", json::array()}};
  fs::remove_all(work);
  fs::create_directories(work);
  for (const Peer& peer : peers(programs, texts, work)) {
    if (!is_installed(peer.program)) {
      std::fprintf(stderr, "%s is not installed: apt install %s\n", peer.program.c_str(), peer.package.c_str());
      set["missing"].push_back(peer.name + " (apt install " + peer.package + ")");
      continue;
    }
    const Cost cost = run(peer.command, work / "log");
    std::fprintf(stderr, "%-48s %8.1f s CPU %8.1f s %7.0f MB\n", peer.name.c_str(), cost.cpu, cost.wall, cost.peak_mb);
    set["rows"].push_back(row_of(peer, cost));
    fs::remove_all(peer.index);
  }
  return set;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) give_up("usage: bench_compare RESULTS WORK NAME=FOLDER…");
  const fs::path programs = fs::canonical("/proc/self/exe").parent_path();
  json sets = json::array();
  for (int i = 3; i < count; ++i) {
    const std::string argument = arguments[i];
    const std::size_t equals = argument.find('=');
    if (equals == std::string::npos) give_up(argument + " is not NAME=FOLDER");
    sets.push_back(measure_set(argument.substr(0, equals), argument.substr(equals + 1), programs, arguments[2]));
  }
  const json comparison{{"command", "./dev bench"}, {"sets", sets}};
  std::fputs(comparison_page(comparison).c_str(), stdout);
  note(arguments[1], "comparison", comparison);
}
