// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/squeeze.hpp"

#include <array>
#include <cstdint>

namespace sovang::readers {
namespace {

enum class Class : std::uint8_t { text, space, nothing };

struct Range {
  std::uint32_t first;
  std::uint32_t last;
  Class kind;
};

constexpr std::array<Range, 13> ranges{{{0x09, 0x0D, Class::space},
                                        {0x20, 0x20, Class::space},
                                        {0x00, 0x1F, Class::nothing},
                                        {0x7F, 0x84, Class::nothing},
                                        {0x85, 0x85, Class::space},
                                        {0x86, 0x9F, Class::nothing},
                                        {0xA0, 0xA0, Class::space},
                                        {0xAD, 0xAD, Class::nothing},
                                        {0x2000, 0x200A, Class::space},
                                        {0x200B, 0x200F, Class::nothing},
                                        {0x2028, 0x2029, Class::space},
                                        {0x202A, 0x202E, Class::nothing},
                                        {0x2060, 0x206F, Class::nothing}}};

Class classify(std::uint32_t code_point) {
  if (code_point == 0x202F || code_point == 0x3000) return Class::space;
  if (code_point == 0xFEFF) return Class::nothing;
  for (const Range& range : ranges)
    if (code_point >= range.first && code_point <= range.last) return range.kind;
  return Class::text;
}

std::size_t length(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

std::uint32_t decode(std::string_view c) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(c[i])); };
  if (c.size() == 1) return byte(0);
  if (c.size() == 2) return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
  if (c.size() == 3) return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  return 0x10000;
}

}  // namespace

std::string squeeze(std::string_view utf8) {
  std::string line;
  bool space = false;
  for (std::size_t i = 0; i < utf8.size();) {
    const std::string_view c = utf8.substr(i, length(static_cast<unsigned char>(utf8[i])));
    i += c.size();
    const Class kind = classify(decode(c));
    if (kind == Class::space) space = true;
    if (kind != Class::text) continue;
    if (space && !line.empty()) line += ' ';
    space = false;
    line += c;
  }
  return line;
}

}  // namespace sovang::readers
