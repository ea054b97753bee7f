// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/harmless.hpp"

#include <algorithm>
#include <array>

#include "core/text/utf8.hpp"

namespace sovang::text {
namespace {

struct Range {
  char32_t first, last;
};
/// C0; DEL and C1; the marks of direction; line and paragraph separators, embeddings and overrides; isolates.
constexpr std::array<Range, 6> acted_upon{
    {{0x0, 0x1F}, {0x7F, 0x9F}, {0x61C, 0x61C}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069}}};

bool is_acted_upon(char32_t value) {
  return std::ranges::any_of(acted_upon, [value](const Range& r) { return value >= r.first && value <= r.last; });
}

}  // namespace

std::string harmless(std::string_view text, LineBreaks breaks) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    const bool kept = point.value == '\n' && breaks == LineBreaks::kept;
    append_utf8(out, !kept && is_acted_upon(point.value) ? U' ' : point.value);
    at += point.size;
  }
  return out;
}

}  // namespace sovang::text
