// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sovang::archive {

/// The first `digits` (at most 16) hex digits of XXH3-64 of the bytes.
[[nodiscard]] std::string short_hash(std::string_view bytes, std::size_t digits);

}  // namespace sovang::archive
