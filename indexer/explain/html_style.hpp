// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace sovang::explain {

/// The style sheet of the page: light and dark, from 360 pixels on. Has neither '<' nor '&', so that it is XML as it
/// is.
[[nodiscard]] std::string_view html_style();

}  // namespace sovang::explain
