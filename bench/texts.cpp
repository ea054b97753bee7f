// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/texts.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>

namespace sovang::bench {
namespace {

std::filesystem::path folder() {
  if (const char* chosen = std::getenv("SOVANG_BENCH_TEXTS")) return chosen;
  if (const char* real = std::getenv("SOVANG_REAL")) return std::filesystem::path(real) / "gold/dev";
  return SOVANG_SOURCE_DIR "/corpus/gold/sample";
}

std::vector<std::string> read_all(const std::filesystem::path& directory) {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(directory, error))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> result;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    result.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  if (result.empty()) {
    std::fprintf(stderr, "no .txt file to measure on in %s\n", directory.c_str());
    std::exit(1);
  }
  return result;
}

}  // namespace

const std::vector<std::string>& texts() {
  static const std::vector<std::string> all = read_all(folder());
  return all;
}

std::size_t bytes_of(const std::vector<std::string>& texts) {
  return std::accumulate(texts.begin(), texts.end(), std::size_t{0},
                         [](std::size_t sum, const std::string& text) { return sum + text.size(); });
}

}  // namespace sovang::bench
