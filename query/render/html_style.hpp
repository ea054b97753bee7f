// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace sovang::render::html {

/// What the style sheet of answers adds to that of all pages (text::open_page): from 360 pixels on, and for A4.
[[nodiscard]] std::string_view style();

}  // namespace sovang::render::html
