// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

/// Text on a terminal: columns, not bytes.
namespace sovang::render {

/// Columns that NFC text takes: one a code point, none for marks that did not compose and for zero-width characters,
/// two for the wide letters of East Asia.
[[nodiscard]] std::size_t display_width(std::string_view utf8);

/// text::harmless() text in lines of at most `width` columns, broken at spaces, and inside a word only where it is
/// wider.
[[nodiscard]] std::vector<std::string> wrap(std::string_view utf8, std::size_t width);

/// wrap(), printed: the first line after `first`, the others after as many spaces, none wider than `width`. `style` is
/// the escape sequence that the text is shown with; empty: none.
void print_wrapped(std::ostream& out, std::string_view first, std::string_view utf8, std::size_t width,
                   std::string_view style = {});

/// At most `width` columns of the text, with "…" where it was cut.
[[nodiscard]] std::string shortened(std::string_view utf8, std::size_t width);

/// The text, and spaces up to `width` columns.
[[nodiscard]] std::string padded(std::string_view utf8, std::size_t width);

}  // namespace sovang::render
