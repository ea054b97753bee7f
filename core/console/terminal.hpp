// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/base/result.hpp"

namespace sovang::console {

/// "sovang: message" on stderr, for what is no failure of the command. What a terminal would act upon is taken out,
/// but for line breaks: a message may point into a line that it shows.
void warn(std::string_view program, std::string_view message);

/// The same for a failure, and its hint on a line of its own.
void report(std::string_view program, const Error& error);

/// True where stdout is a terminal and NO_COLOR is not set.
[[nodiscard]] bool stdout_has_color();
[[nodiscard]] bool stderr_is_terminal();

}  // namespace sovang::console
