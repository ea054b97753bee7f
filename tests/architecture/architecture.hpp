// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/architecture/tree.hpp"

namespace sovang::architecture {

/// A row of the table of rooms.
struct Room {
  std::string path;                      ///< "core/text"
  std::vector<std::string> may_include;  ///< paths of rooms
  std::vector<std::string> libraries;    ///< names in the table of libraries
};

/// A row of the table of libraries.
struct Library {
  std::string name;
  std::vector<std::string> targets;  ///< of CMake: "ICU::uc"
  std::vector<std::string> headers;  ///< "xapian.h", or a folder: "unicode/"
};

/// What ARCHITECTURE.md allows. Nothing else is allowed.
struct Architecture {
  std::vector<Room> rooms;
  std::vector<Library> libraries;

  [[nodiscard]] const Room* room(std::string_view path) const;
  [[nodiscard]] const Library* library_of_header(std::string_view header) const;
  [[nodiscard]] const Library* library_of_target(std::string_view target) const;
};

/// Reads the two tables: the one whose first column is headed "room" (then: may include, libraries) and the one headed
/// "library" (then: CMake targets, headers). A cell lists names with ", " between; "—" is none; backticks are left out.
[[nodiscard]] Architecture read_architecture(std::string_view markdown);

/// What is wrong with the plan itself: a room that is not there or has no row, an arrow that points down the table or
/// between the programs, a library that no row names.
[[nodiscard]] Findings check_plan(const Architecture& plan, const Tree& tree);

}  // namespace sovang::architecture
