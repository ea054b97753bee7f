// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/results.hpp"

#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <thread>

#include "bench/measure.hpp"

namespace sovang::bench {
namespace {

namespace fs = std::filesystem;

struct Part {
  const char* name;
  const char* title;
  std::string (*page)(const json&);
};

constexpr std::array<Part, 2> parts{
    {{"comparison", "Beside others", comparison_page}, {"growth", "Growth", growth_page}}};

std::string circumstances_page(const json& part) {
  const json& where = part["circumstances"];
  return "Measured " + where["date"].get<std::string>() + " at commit " + where["commit"].get<std::string>() + " by `" +
         part["command"].get<std::string>() + "` on " + where["machine"].get<std::string>() + ". " +
         part.value("remark", std::string()) + "\n\n";
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  char text[16];
  std::strftime(text, sizeof text, "%Y-%m-%d", std::gmtime(&now));
  return text;
}

}  // namespace

std::string decimal(double number, int decimals) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", decimals, number);
  return text;
}

json circumstances() {
  const std::string machine = std::to_string(std::thread::hardware_concurrency()) + " cores of " +
                              first_line_of("grep -m1 'model name' /proc/cpuinfo | cut -d: -f2- | xargs") + ", " +
                              first_line_of("awk '/MemTotal/{printf \"%.0f GiB\", $2/1048576}' /proc/meminfo") +
                              ", Linux " + first_line_of("uname -r") + ", Xapian " +
                              first_line_of("pkg-config --modversion xapian-core");
  return {{"date", today()}, {"commit", first_line_of("git describe --always --dirty")}, {"machine", machine}};
}

void note(const fs::path& folder, const std::string& part, json figures) {
  json all = json::object();
  if (std::ifstream before(folder / "results.json"); before) all = json::parse(before);
  all["schema"] = "sovang.bench/1";
  figures["circumstances"] = circumstances();
  all[part] = std::move(figures);
  std::ofstream(folder / "results.json") << all.dump(1) << '\n';
  std::string page =
      "# Results\n\nWritten by `./dev bench` and `./dev bench growth`, with results.json. CPU seconds are user and "
      "system of a command and all "
      "that "
      "it starts, peak memory that of its largest process; figures of one run vary by 15 %.\n\n";
  for (const Part& known : parts)
    if (all.contains(known.name))
      page +=
          "## " + std::string(known.title) + "\n\n" + circumstances_page(all[known.name]) + known.page(all[known.name]);
  std::ofstream file(folder / "RESULTS.md");
  file << page;
  if (!file.flush()) give_up("cannot write into " + folder.string());
}

}  // namespace sovang::bench
