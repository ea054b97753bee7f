// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/programs.hpp"

namespace sovang::acceptance {

/// A folder with sources and an archive, and the two programs at work on them.
class Workplace : public testing::Test {
 protected:
  using Json = nlohmann::json;

  [[nodiscard]] std::filesystem::path source(const std::string& name = "tin") const { return folder_ / name; }
  [[nodiscard]] std::string archive() const { return (folder_ / "archive").string(); }

  void write(const std::string& path, const std::string& bytes) const {
    std::filesystem::create_directories((folder_ / path).parent_path());
    std::ofstream(folder_ / path, std::ios::binary) << bytes;
  }

  /// `sovang-index build SOURCE… --archive …`
  sample::Run build(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "build");
    arguments.insert(arguments.end(), {"--archive", archive()});
    return sample::run_indexer(std::move(arguments));
  }

  sample::Run ask(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--archive", archive()});
    return sample::run_sovang(std::move(arguments));
  }

  /// The answer in JSON; the test fails where there is none.
  [[nodiscard]] Json answer(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--format", "json"});
    const sample::Run run = ask(std::move(arguments));
    EXPECT_TRUE(run.status == 0 || run.status == 2) << run.err;
    return Json::parse(run.out, nullptr, false);
  }

  [[nodiscard]] Json status() const {
    return Json::parse(sample::run_indexer({"status", "--archive", archive(), "--format", "json"}).out);
  }

  /// The path and the code of every failure that `status` lists.
  [[nodiscard]] std::vector<std::string> failures() const {
    std::vector<std::string> out;
    const Json listed = status()["failures"];
    for (const Json& failure : listed)
      out.push_back(failure["path"].get<std::string>() + ": " + failure["code"].get<std::string>());
    return out;
  }

  sample::TemporaryFolder folder_;
};

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A story from which one fact is read: UNIT led BLOCK in YEAR.
inline std::string story(const std::string& unit, const std::string& block, const std::string& year) {
  return block + " tổng kết năm " + year + "\nNăm " + year + ", " + unit + " được suy tôn là đơn vị dẫn đầu " + block +
         ".\n";
}

}  // namespace sovang::acceptance
