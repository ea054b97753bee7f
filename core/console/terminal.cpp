// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/terminal.hpp"

#include <iostream>

#include <unistd.h>

#include "core/console/environment.hpp"
#include "core/text/harmless.hpp"

namespace sovang::console {
namespace {

void print(std::string_view head, std::string_view text) {
  std::cerr << head << ": " << text::harmless(text, text::LineBreaks::kept) << '\n';
}

}  // namespace

void warn(std::string_view program, std::string_view message) {
  print(program, message);
}

void report(std::string_view program, const Error& error) {
  print(program, error.message);
  if (!error.hint.empty()) print("hint", error.hint);
}

bool stdout_has_color() {
  return isatty(STDOUT_FILENO) != 0 && environment("NO_COLOR").empty();
}

bool stderr_is_terminal() {
  return isatty(STDERR_FILENO) != 0;
}

}  // namespace sovang::console
