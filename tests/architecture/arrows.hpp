// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/architecture.hpp"

namespace sovang::architecture {

/// Includes of the rooms that the plan does not allow: of other rooms, of libraries, of <regex>, and by a path that
/// does not begin at the top.
[[nodiscard]] Findings check_includes(const Architecture& plan, const Tree& tree);

/// Headers that bring a library into a room that may not include it: by way of core/archive/database_error.hpp, say,
/// xapian.h. A library that the room of the header links publicly (LINKS) may travel.
[[nodiscard]] Findings check_leaks(const Architecture& plan, const Tree& tree);

}  // namespace sovang::architecture
