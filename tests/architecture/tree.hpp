// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What the tests of the architecture look at: texts of files, and what is wrong with them.
namespace sovang::architecture {

/// Paths from the top of the repository, with '/' between parts, and the bytes of the files.
using Tree = std::map<std::string, std::string>;

/// Every file below `root`, but for the folders of git, of tools (.cache) and of builds (a top-level build/, and any
/// with a CMakeCache.txt). Throws what std::filesystem throws.
[[nodiscard]] Tree load_tree(const std::filesystem::path& root);

/// A breach of a rule at a line (from 1).
struct Finding {
  std::string file;
  std::size_t line = 1;
  std::string message;
  friend bool operator==(const Finding&, const Finding&) = default;
};
using Findings = std::vector<Finding>;

/// "file:line: message", a line each.
[[nodiscard]] std::string list(const Findings& findings);
void PrintTo(const Findings& findings, std::ostream* out);  ///< for GoogleTest

/// Line (from 1) of byte `at`.
[[nodiscard]] std::size_t line_of(std::string_view text, std::size_t at);

/// The lines of a text, without their newlines.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

/// "core/text" of "core/text/fold.cpp" and "core/text/CMakeLists.txt", for files of core, indexer and query; empty for
/// others.
[[nodiscard]] std::string room_of(std::string_view path);

[[nodiscard]] bool is_source(std::string_view path);  ///< .cpp or .hpp

}  // namespace sovang::architecture
