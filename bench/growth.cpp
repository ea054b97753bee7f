// SPDX-License-Identifier: GPL-3.0-or-later
// Builds and asks archives of ever more generated documents: bench_growth RESULTS WORK DOCUMENTS…
// Beside WORK/generated-N, made where it is not there.
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "bench/growth_page.hpp"
#include "bench/measure.hpp"
#include "bench/questions.hpp"
#include "bench/results.hpp"

namespace {

using namespace sovang::bench;
namespace fs = std::filesystem;

constexpr double megabyte = 1e6;
constexpr std::size_t commands = 15;

json to_json(const Cost& cost) {
  return {{"cpu", cost.cpu}, {"wall", cost.wall}, {"peak_mb", cost.peak_mb}};
}

/// Whole commands, with the start of the program: the median of their processor times in milliseconds.
double command_ms(const fs::path& program, const fs::path& archive, const std::vector<std::string>& names,
                  const std::vector<std::string>& words, const fs::path& log) {
  std::vector<double> times;
  for (std::size_t i = 0; i < commands && i < names.size(); ++i) {
    std::vector<std::string> command{program.string()};
    command.insert(command.end(), words.begin(), words.end());
    command.insert(command.end(), {names[i], "--archive", archive.string()});
    times.push_back(run(command, log).cpu * 1000);
  }
  return quantile(times, 0.5);
}

/// Adds a line to one file, brings the archive up to date, and puts the file back as it was.
Cost change_one(const fs::path& texts, const std::vector<std::string>& build, const fs::path& log) {
  const fs::path file = texts / "000" / "000123.txt";
  const std::uintmax_t size = fs::file_size(file);
  std::ofstream(file, std::ios::app) << "Thêm một dòng.\n";
  const Cost cost = run(build, log);
  fs::resize_file(file, size);
  return cost;
}

json measure(std::size_t documents, const fs::path& programs, const fs::path& work) {
  const fs::path set = work / ("generated-" + std::to_string(documents));
  const fs::path texts = set / "texts";
  const fs::path archive = work / "growing";
  const fs::path log = work / "growth.log";
  if (!fs::exists(set))
    (void)run({(programs / "sovang-generate").string(), std::to_string(documents), set.string()}, log);
  warm(texts);
  fs::remove_all(archive);
  const std::vector<std::string> build{(programs / "sovang-index").string(), "build", texts.string(), "--archive",
                                       archive.string()};
  json row{{"documents", documents}, {"text_mb", static_cast<double>(size_of(texts).bytes) / megabyte}};
  row["build"] = to_json(run(build, log));
  row["index_mb"] = static_cast<double>(size_of(archive).bytes) / megabyte;
  row["record_mb"] = static_cast<double>(size_of(archive, "docdata.glass").bytes) / megabyte;
  row["unchanged"] = to_json(run(build, log));
  const Questions asked = questions(documents);
  row["asked"] = ask(archive, asked);
  const fs::path program = programs / "sovang";
  row["leaders_command_ms"] = command_ms(program, archive, asked.blocks, {"leaders", "--block"}, log);
  row["timeline_command_ms"] = command_ms(program, archive, asked.units, {"timeline"}, log);
  row["search_command_ms"] = command_ms(program, archive, asked.pairs, {"search"}, log);
  row["one_changed"] = to_json(change_one(texts, build, log));
  fs::remove_all(archive);
  return row;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 5) give_up("usage: bench_growth RESULTS WORK DOCUMENTS DOCUMENTS…");
  const fs::path programs = fs::canonical("/proc/self/exe").parent_path();
  json sizes = json::array();
  for (int i = 3; i < count; ++i) {
    sizes.push_back(measure(std::strtoull(arguments[i], nullptr, 10), programs, arguments[2]));
    std::fprintf(stderr, "%s\n", sizes.back().dump().c_str());
  }
  const json growth{{"command", "./dev bench growth"}, {"sizes", sizes}};
  std::fputs(growth_page(growth).c_str(), stdout);
  draw_growth(growth, arguments[1]);
  note(arguments[1], "growth", growth);
}
