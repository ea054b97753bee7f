// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sovang::golden {

/// The lines of two texts side by side as `diff -u` prints them: "-" wanted and missing, "+" printed and not wanted,
/// " " both, with three lines around each change; "…" for what is left out. Empty where they are equal.
[[nodiscard]] std::string line_diff(std::string_view wanted, std::string_view printed);

}  // namespace sovang::golden
