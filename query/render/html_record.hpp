// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/model/record.hpp"

namespace sovang::render::html {

/// Where the lines of a record's text begin, in code points: those of its layout, or of the text where it has none.
[[nodiscard]] std::vector<std::uint32_t> lines_of(const model::Record& record);

/// The text, a paragraph a line, each with the anchor "t<code point>", the mentions marked.
[[nodiscard]] std::string text_of(const model::Record& record);

}  // namespace sovang::render::html
