// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measure.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sovang::bench {
namespace {

namespace fs = std::filesystem;

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

[[noreturn]] void become(const std::vector<std::string>& command, const fs::path& log) {
  const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  dup2(out, STDOUT_FILENO);
  dup2(out, STDERR_FILENO);
  std::vector<char*> arguments;
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  execvp(arguments.front(), arguments.data());
  std::_Exit(127);
}

}  // namespace

Cost run(const std::vector<std::string>& command, const fs::path& log) {
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child < 0) give_up("no process can be started");
  if (child == 0) become(command, log);
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    give_up(command.front() + " failed; " + log.string() + " has what it said");
  return {seconds(used.ru_utime) + seconds(used.ru_stime), wall.count(), static_cast<double>(used.ru_maxrss) / 1024};
}

bool is_installed(const std::string& program) {
  return !first_line_of("command -v " + program).empty();
}

std::string first_line_of(const std::string& command) {
  FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
  if (pipe == nullptr) return {};
  std::array<char, 512> line{};
  const bool read = std::fgets(line.data(), line.size(), pipe) != nullptr;
  pclose(pipe);
  std::string text = read ? line.data() : "";
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

Size size_of(const fs::path& path, const std::string& ending) {
  if (fs::is_regular_file(path)) return {1, fs::file_size(path)};
  Size size;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (!entry.is_regular_file() || !entry.path().string().ends_with(ending)) continue;
    ++size.files;
    size.bytes += entry.file_size();
  }
  return size;
}

void warm(const fs::path& folder) {
  std::vector<char> buffer(1u << 20);
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    while (file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()))) continue;
  }
}

double quantile(std::vector<double>& values, double part) {
  if (values.empty()) return 0.0;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

void give_up(const std::string& message) {
  std::fprintf(stderr, "bench: %s\n", message.c_str());
  std::exit(1);
}

}  // namespace sovang::bench
