// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/html.hpp"

#include "core/text/harmless.hpp"

namespace sovang::text {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

/// U+FFFE and U+FFFF are valid UTF-8, and in no XML text.
bool no_character(std::string_view rest) {
  return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
}

}  // namespace

std::string escape_html(std::string_view text) {
  const std::string plain = harmless(text);
  std::string out;
  out.reserve(plain.size() + plain.size() / 16);
  for (std::size_t at = 0; at < plain.size();) {
    if (no_character(std::string_view(plain).substr(at, 3))) {
      out += replacement;
      at += 3;
      continue;
    }
    const std::string_view escaped = reference(plain[at]);
    if (escaped.empty())
      out += plain[at];
    else
      out += escaped;
    ++at;
  }
  return out;
}

}  // namespace sovang::text
