// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/layout.hpp"

#include <algorithm>
#include <array>

#include "core/text/harmless.hpp"
#include "core/text/utf8.hpp"

namespace sovang::render {
namespace {

constexpr std::size_t narrowest = 10;  ///< no text is squeezed into fewer columns
constexpr std::string_view style_end = "\x1b[0m";

struct Range {
  char32_t first, last;
};
constexpr std::array<Range, 8> no_width{{{0x300, 0x36f},
                                         {0x483, 0x489},
                                         {0x1ab0, 0x1aff},
                                         {0x1dc0, 0x1dff},
                                         {0x200b, 0x200d},
                                         {0x20d0, 0x20ff},
                                         {0xfe00, 0xfe0f},
                                         {0xfeff, 0xfeff}}};
constexpr std::array<Range, 7> wide{{{0x1100, 0x115f},
                                     {0x2e80, 0xa4cf},
                                     {0xac00, 0xd7a3},
                                     {0xf900, 0xfaff},
                                     {0xfe30, 0xfe6f},
                                     {0xff00, 0xff60},
                                     {0x1f300, 0x1faff}}};

template <std::size_t n>
bool in(const std::array<Range, n>& ranges, char32_t c) {
  return std::ranges::any_of(ranges, [c](const Range& r) { return c >= r.first && c <= r.last; });
}

std::size_t width_of(char32_t c) {
  return in(no_width, c) ? 0 : in(wide, c) ? 2 : 1;
}

/// Bytes of the longest start of `utf8` that takes at most `width` columns.
std::size_t bytes_within(std::string_view utf8, std::size_t width) {
  std::size_t at = 0;
  for (std::size_t used = 0; at < utf8.size();) {
    const text::CodePoint c = text::decode(utf8, at);
    used += width_of(c.value);
    if (used > width) break;
    at += c.size;
  }
  return at;
}

}  // namespace

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const text::CodePoint c = text::decode(utf8, at);
    width += width_of(c.value);
    at += c.size;
  }
  return width;
}

std::vector<std::string> wrap(std::string_view utf8, std::size_t width) {
  const std::string text = text::harmless(utf8);
  std::vector<std::string> lines(1);
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t space = rest.find(' ');
    std::string_view word = rest.substr(0, space);
    rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
    if (word.empty()) continue;
    const std::size_t used = display_width(lines.back());
    if (used != 0 && used + 1 + display_width(word) > width) lines.emplace_back();
    while (display_width(word) > width) {
      const std::size_t bytes = std::max<std::size_t>(bytes_within(word, width), 1);
      lines.back() = word.substr(0, bytes);
      lines.emplace_back();
      word.remove_prefix(bytes);
    }
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
  }
  return lines;
}

void print_wrapped(std::ostream& out, std::string_view first, std::string_view utf8, std::size_t width,
                   std::string_view style) {
  const std::size_t indent = display_width(first);
  const auto lines = wrap(utf8, width > indent + narrowest ? width - indent : narrowest);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out << (i == 0 ? std::string(first) : std::string(indent, ' ')) << style << lines[i];
    out << (style.empty() ? "" : style_end) << '\n';
  }
}

std::string shortened(std::string_view utf8, std::size_t width) {
  if (display_width(utf8) <= width) return std::string(utf8);
  return std::string(utf8.substr(0, bytes_within(utf8, width - 1))) + "…";
}

std::string padded(std::string_view utf8, std::size_t width) {
  const std::size_t used = display_width(utf8);
  return std::string(utf8) + std::string(used < width ? width - used : 0, ' ');
}

}  // namespace sovang::render
