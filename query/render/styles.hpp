// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Escape sequences of the text format, used only where RenderOptions::color is set.
namespace sovang::render::styles {

inline constexpr std::string_view strong = "\x1b[1m";
inline constexpr std::string_view faint = "\x1b[2m";
inline constexpr std::string_view warning = "\x1b[33m";

}  // namespace sovang::render::styles
