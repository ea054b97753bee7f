// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/terminal.hpp"

#include <cstdlib>
#include <iostream>

#include <unistd.h>

#include "core/text/utf8.hpp"

namespace sovang::indexer {

std::string harmless(std::string_view utf8) {
  std::string text;
  for (std::size_t i = 0; i < utf8.size();) {
    const text::CodePoint c = text::decode(utf8, i);
    const bool control = (c.value < 0x20 && c.value != '\n') || (c.value >= 0x7F && c.value < 0xA0) || !c.valid();
    if (control) {
      text += '?';
    } else {
      text += utf8.substr(i, c.size);
    }
    i += c.size;
  }
  return text;
}

void warn(std::string_view message) {
  std::cerr << "sovang-index: " << harmless(message) << '\n';
}

void report(const Error& error) {
  warn(error.message);
  if (!error.hint.empty()) std::cerr << "hint: " << harmless(error.hint) << '\n';
}

bool stdout_has_color() {
  const char* no_color = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
}

bool stderr_is_terminal() {
  return isatty(STDERR_FILENO) != 0;
}

}  // namespace sovang::indexer
