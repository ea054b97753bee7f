// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sovang::readers {

/// One line of NFC out of UTF-8, nothing out of what is none: every run of white space (U+00A0, U+2000 … U+200A,
/// U+202F, U+3000 too) becomes one space, none at the ends; control characters, soft hyphens, zero-width and
/// bidirectional marks are left out.
[[nodiscard]] std::string squeeze(std::string_view utf8);

}  // namespace sovang::readers
