// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sovang::text {

/// The beginning of an HTML page, up to and with <body>: one that is XML too, needs nothing from elsewhere and runs
/// nothing. `lang`: "vi", "en". `title`: plain text. `style` has neither '<' nor '&'; it follows what all our pages
/// have: colours, light and dark (a type of mention by its name: `class="m unit"`), type, links. Every text colour has
/// a contrast of 4.5 or more on its ground. A type is told by its underline too.
[[nodiscard]] std::string open_page(std::string_view lang, std::string_view title, std::string_view style);
[[nodiscard]] std::string_view close_page();

}  // namespace sovang::text
