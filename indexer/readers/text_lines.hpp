// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/readers/page.hpp"

namespace sovang::readers {

/// A line that begins with a dash or a bullet.
[[nodiscard]] bool begins_with_bullet(std::string_view line);

/// Appends each line of plain text (NFC UTF-8) that is not blank to the page. False where the page then has more than
/// `max_blocks` lines: the rest is left out.
[[nodiscard]] bool add_lines(std::string_view text, std::size_t max_blocks, Page& page);

}  // namespace sovang::readers
