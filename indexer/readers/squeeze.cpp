// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/squeeze.hpp"

#include <array>
#include <cstdint>

#include "core/text/normalize.hpp"
#include "core/text/utf8.hpp"

namespace sovang::readers {
namespace {

enum class Class : std::uint8_t { text, space, nothing };

struct Range {
  char32_t first;
  char32_t last;
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

Class classify(char32_t code_point) {
  if (code_point == 0x202F || code_point == 0x3000) return Class::space;
  if (code_point == 0xFEFF) return Class::nothing;
  for (const Range& range : ranges)
    if (code_point >= range.first && code_point <= range.last) return range.kind;
  return Class::text;
}

}  // namespace

std::string squeeze(std::string_view utf8) {
  std::string line;
  bool space = false;
  for (std::size_t i = 0; i < utf8.size();) {
    const text::CodePoint c = text::decode(utf8, i);
    const Class kind = classify(c.value);
    if (kind == Class::space) space = true;
    if (kind == Class::text) {
      if (space && !line.empty()) line += ' ';
      space = false;
      line += utf8.substr(i, c.size);
    }
    i += c.size;
  }
  const Result<std::string> nfc = text::to_nfc(line);  // letters and marks may have come together
  return nfc ? *nfc : std::string();
}

}  // namespace sovang::readers
