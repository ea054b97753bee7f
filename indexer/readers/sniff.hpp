// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace sovang::readers {

struct ByteOrderMark {
  std::string_view charset;  ///< "UTF-8", "UTF-16LE", "UTF-16BE", or empty: there is none
  std::size_t size = 0;
};

[[nodiscard]] ByteOrderMark byte_order_mark(std::string_view bytes);

/// "PDF document", "ZIP archive or Office document", …: what the first bytes give away, or empty.
[[nodiscard]] std::string_view foreign_format(std::string_view bytes);

/// True for bytes that are no text in any charset that we read: a NUL byte, or more than one control character in
/// twenty bytes of the first 64 KiB. UTF-16 is text, with a byte order mark or without.
[[nodiscard]] bool looks_binary(std::string_view bytes);

/// True where the first 1,024 bytes begin with a tag of HTML, behind white space, comments and an XML declaration.
[[nodiscard]] bool looks_like_html(std::string_view bytes);

}  // namespace sovang::readers
