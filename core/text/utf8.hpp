// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sovang::text {

/// One code point and the number of bytes that it takes. A byte that starts no valid sequence counts as U+FFFD of
/// size 1; a real U+FFFD has size 3.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;

  [[nodiscard]] constexpr bool valid() const { return value != 0xFFFD || size != 1; }
};

/// False for the second and later bytes of a code point.
[[nodiscard]] constexpr bool starts_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// Length of valid UTF-8 in code points.
[[nodiscard]] constexpr std::size_t count_code_points(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), starts_code_point));
}

/// The first `bytes` of valid UTF-8, or a little less: no code point is cut in two.
[[nodiscard]] constexpr std::string_view clip(std::string_view utf8, std::size_t bytes) {
  if (utf8.size() <= bytes) return utf8;
  while (bytes > 0 && !starts_code_point(utf8[bytes])) --bytes;
  return utf8.substr(0, bytes);
}

namespace detail {

[[nodiscard]] constexpr unsigned byte_at(std::string_view utf8, std::size_t at) {
  return at < utf8.size() ? static_cast<unsigned char>(utf8[at]) : 0U;
}

[[nodiscard]] constexpr bool is_continuation(unsigned byte) {
  return (byte & 0xC0U) == 0x80U;
}

}  // namespace detail

namespace detail {

/// decode() of what is not ASCII.
[[nodiscard]] constexpr CodePoint decode_sequence(std::string_view utf8, std::size_t at) {
  constexpr CodePoint invalid{0xFFFD, 1};
  const unsigned a = byte_at(utf8, at);
  const unsigned b = byte_at(utf8, at + 1);
  if (a < 0xC2 || a > 0xF4 || !is_continuation(b)) return invalid;
  if (a < 0xE0) return {(a & 0x1FU) << 6U | (b & 0x3FU), 2};
  const unsigned c = byte_at(utf8, at + 2);
  if (!is_continuation(c)) return invalid;
  if (a < 0xF0) {
    const char32_t value = (a & 0x0FU) << 12U | (b & 0x3FU) << 6U | (c & 0x3FU);
    return value < 0x800 || (value >= 0xD800 && value <= 0xDFFF) ? invalid : CodePoint{value, 3};
  }
  const unsigned d = byte_at(utf8, at + 3);
  const char32_t value = (a & 0x07U) << 18U | (b & 0x3FU) << 12U | (c & 0x3FU) << 6U | (d & 0x3FU);
  return !is_continuation(d) || value < 0x10000 || value > 0x10FFFF ? invalid : CodePoint{value, 4};
}

}  // namespace detail

/// Decodes the code point that starts at byte `at` (< utf8.size()), strictly (RFC 3629): overlong forms, surrogates,
/// values above U+10FFFF and cut sequences are invalid.
[[nodiscard]] constexpr CodePoint decode(std::string_view utf8, std::size_t at) {
  const auto first = static_cast<unsigned char>(utf8[at]);
  return first < 0x80 ? CodePoint{first, 1} : detail::decode_sequence(utf8, at);
}

/// Appends the UTF-8 form of a Unicode scalar value.
inline void append_utf8(std::string& out, char32_t value) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  const auto tail = [&](unsigned shift) { put(0x80U | (value >> shift & 0x3FU)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0U | value >> 6U);
    tail(0);
  } else if (value < 0x10000) {
    put(0xE0U | value >> 12U);
    tail(6);
    tail(0);
  } else {
    put(0xF0U | value >> 18U);
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace sovang::text
