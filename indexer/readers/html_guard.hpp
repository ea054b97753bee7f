// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace sovang::readers {

/// The largest number of attributes in one tag of a page, counted up to `limit` + 1. libxml2 compares each attribute
/// with all before it: a tag with hundreds of thousands of them would keep it busy for minutes.
[[nodiscard]] std::size_t most_attributes(std::string_view html, std::size_t limit);

}  // namespace sovang::readers
