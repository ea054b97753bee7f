// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace sovang::console {

/// A variable of the environment; empty where it is not set.
[[nodiscard]] std::string environment(const char* variable);

/// The archive that is meant where none is named: $SOVANG_ARCHIVE, else ./sovang.archive.
[[nodiscard]] std::string default_archive();

/// The day that it is here: YYYY-MM-DD.
[[nodiscard]] std::string today();

}  // namespace sovang::console
