// SPDX-License-Identifier: GPL-3.0-or-later
// The seeds of the fuzz targets, and what they found, given to all targets: any reader may get any bytes.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/fuzz/targets.hpp"

namespace sovang::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t max_seed = 50'000;  ///< bytes

std::vector<std::string> seeds() {
  std::vector<std::string> all;
  for (const char* folder :
       {"corpus/encodings", "corpus/formats", "corpus/hostile", "corpus/old-word", "tests/fuzz/seeds"})
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(fs::path(SOVANG_SOURCE_DIR) / folder)) {
      if (!entry.is_regular_file() || entry.file_size() > max_seed) continue;
      std::ostringstream bytes;
      bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      all.push_back(bytes.str());
    }
  return all;
}

class FuzzSeeds : public testing::TestWithParam<Target> {};

/// A target that does not hold ends the process.
TEST_P(FuzzSeeds, HoldForTheTarget) {
  const std::vector<std::string> all = seeds();
  EXPECT_GT(all.size(), 40u);
  for (const std::string& bytes : all) GetParam().run(bytes);
}

INSTANTIATE_TEST_SUITE_P(Targets, FuzzSeeds, testing::ValuesIn(targets().begin(), targets().end()),
                         [](const auto& target) { return std::string(target.param.name); });

}  // namespace
}  // namespace sovang::fuzz
