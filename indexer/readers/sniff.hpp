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

/// True for the beginning of a ZIP file, which an Office document is too.
[[nodiscard]] bool looks_like_zip(std::string_view bytes);

/// True for a file packed by gzip, bzip2 or xz.
[[nodiscard]] bool looks_compressed(std::string_view bytes);

[[nodiscard]] bool looks_like_tar(std::string_view bytes);

/// True where "%PDF-" stands in the first 1,024 bytes: mail programs and servers leave lines in front of it.
[[nodiscard]] bool looks_like_pdf(std::string_view bytes);

/// True where the file begins with lines as the head of a mail has them, at least two of those that every mail has.
[[nodiscard]] bool looks_like_mail(std::string_view bytes);

/// True for what begins with an object of JSON: a brace and a quotation mark.
[[nodiscard]] bool looks_like_json(std::string_view bytes);

/// The same, and the object ends on its first line, or that line goes on behind the bytes given.
[[nodiscard]] bool looks_like_json_lines(std::string_view bytes);

}  // namespace sovang::readers
