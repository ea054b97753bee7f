// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/normalize.hpp"

#include <cstdint>
#include <cstring>
#include <limits>

#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

namespace sovang::text {
namespace {

/// The first byte at or after `at` that is not ASCII, or the text's size.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  std::uint64_t eight = 0;
  while (at + sizeof eight <= bytes.size()) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) break;
    at += sizeof eight;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view bytes) {
  std::size_t at = skip_ascii(bytes, 0);
  while (at < bytes.size()) {
    const CodePoint point = decode(bytes, at);
    if (!point.valid()) return at;
    at += point.size;
    if (detail::byte_at(bytes, at) < 0x80) at = skip_ascii(bytes, at);
  }
  return std::string_view::npos;
}

std::string escape_invalid_utf8(std::string_view bytes) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string safe;
  for (std::size_t bad = find_invalid_utf8(bytes); bad != std::string_view::npos; bad = find_invalid_utf8(bytes)) {
    const unsigned byte = detail::byte_at(bytes, bad);
    safe += bytes.substr(0, bad);
    safe += {'%', hex[byte >> 4], hex[byte & 0x0F]};
    bytes.remove_prefix(bad + 1);
  }
  return safe.append(bytes);
}

Result<std::string> to_nfc(std::string_view utf8) {
  if (utf8.size() > std::numeric_limits<std::int32_t>::max()) {
    return fail(ErrorCode::too_large, "text of " + std::to_string(utf8.size()) + " bytes is too long to normalise",
                "cut it into parts of less than 2 GiB");
  }
  if (skip_ascii(utf8, 0) == utf8.size()) return std::string(utf8);
  if (const std::size_t at = find_invalid_utf8(utf8); at != std::string_view::npos) {
    return fail(ErrorCode::invalid_input, "text is not valid UTF-8 at byte " + std::to_string(at),
                "find the text's encoding and decode it first");
  }
  return unicode::is_nfc(utf8) ? std::string(utf8) : unicode::nfc(utf8);
}

}  // namespace sovang::text
