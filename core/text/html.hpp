// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sovang::text {

/// The text as it may stand in the content of an HTML or XML element, and inside a quoted attribute: harmless(), and
/// & < > " ' as references. A code point that no XML text may hold becomes U+FFFD.
[[nodiscard]] std::string escape_html(std::string_view text);

}  // namespace sovang::text
