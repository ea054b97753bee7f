// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace sovang::explain {

/// What the style sheet of the page adds to that of all pages (text::open_page), from 360 pixels on.
[[nodiscard]] std::string_view html_style();

}  // namespace sovang::explain
