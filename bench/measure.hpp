// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sovang::bench {

/// What a command took, with all that it started and waited for.
struct Cost {
  double cpu = 0.0;      ///< seconds, user and system
  double wall = 0.0;     ///< seconds
  double peak_mb = 0.0;  ///< resident, of the largest of its processes
};

/// Runs a command to its end, what it prints going to `log`. Ends the program with a message where the command fails: a
/// figure of what failed is none.
[[nodiscard]] Cost run(const std::vector<std::string>& command, const std::filesystem::path& log);

/// Whether the shell would find a program of that name.
[[nodiscard]] bool is_installed(const std::string& program);

/// The first line that a command prints; empty where it cannot be run.
[[nodiscard]] std::string first_line_of(const std::string& command);

struct Size {
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
};

/// Of a file or of all files in a folder whose names end so. Links are not followed.
[[nodiscard]] Size size_of(const std::filesystem::path& path, const std::string& ending = {});

/// Reads every file once, so that whoever is measured first does not wait for the disk.
void warm(const std::filesystem::path& folder);

/// The part (0 … 1) of the values below it; sorts them. Of none: 0.
[[nodiscard]] double quantile(std::vector<double>& values, double part);

/// Prints a message and ends the program.
[[noreturn]] void give_up(const std::string& message);

}  // namespace sovang::bench
