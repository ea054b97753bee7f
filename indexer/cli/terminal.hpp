// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/base/result.hpp"

namespace sovang::indexer {

/// "sovang-index: message" and "hint: …" on stderr.
void report(const Error& error);

/// "sovang-index: message" on stderr, for what is no failure of the command.
void warn(std::string_view message);

/// True where stdout is a terminal and NO_COLOR is not set.
[[nodiscard]] bool stdout_has_color();
[[nodiscard]] bool stderr_is_terminal();

}  // namespace sovang::indexer
