// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/support/temporary_folder.hpp"

namespace sovang::pipeline {

/// A folder "news" of files to index, with room for an archive beside it.
class SourceFolder {
 public:
  SourceFolder() { std::filesystem::create_directories(root()); }

  [[nodiscard]] std::filesystem::path root() const { return folder_ / "news"; }
  [[nodiscard]] std::filesystem::path archive() const { return folder_ / "archive"; }
  [[nodiscard]] std::filesystem::path operator/(const std::string& path) const { return root() / path; }

  void write(const std::string& path, const std::string& bytes) const {
    std::filesystem::create_directories((root() / path).parent_path());
    std::ofstream(root() / path, std::ios::binary) << bytes;
  }

  void remove(const std::string& path) const { std::filesystem::remove_all(root() / path); }

  /// Sets the time of the last change `seconds` later than it is.
  void touch(const std::string& path, int seconds) const {
    const auto time = std::filesystem::last_write_time(root() / path);
    std::filesystem::last_write_time(root() / path, time + std::chrono::seconds(seconds));
  }

 private:
  sample::TemporaryFolder folder_;
};

}  // namespace sovang::pipeline
