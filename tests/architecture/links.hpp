// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/architecture.hpp"

namespace sovang::architecture {

/// An entry of LINKS or PRIVATE_LINKS in a CMakeLists.txt.
struct Link {
  std::string target;
  bool open = false;  ///< LINKS of a library: who links the room gets it too
  std::size_t line = 1;
};
[[nodiscard]] std::vector<Link> links(std::string_view makefile);

/// Links of the rooms that the plan does not allow, rooms that link in another way than by LINKS and PRIVATE_LINKS, and
/// rooms that do not link just those rooms of which they include headers.
[[nodiscard]] Findings check_links(const Architecture& plan, const Tree& tree);

}  // namespace sovang::architecture
