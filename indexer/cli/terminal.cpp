// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/terminal.hpp"

#include <cstdlib>
#include <iostream>

#include <unistd.h>

#include "core/text/harmless.hpp"

namespace sovang::indexer {

void warn(std::string_view message) {
  std::cerr << "sovang-index: " << text::harmless(message, text::LineBreaks::kept) << '\n';
}

void report(const Error& error) {
  warn(error.message);
  if (!error.hint.empty()) std::cerr << "hint: " << text::harmless(error.hint, text::LineBreaks::kept) << '\n';
}

bool stdout_has_color() {
  const char* no_color = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
}

bool stderr_is_terminal() {
  return isatty(STDERR_FILENO) != 0;
}

}  // namespace sovang::indexer
