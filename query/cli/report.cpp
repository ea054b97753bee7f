// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli/report.hpp"

#include <iostream>
#include <string_view>

#include "query/render/layout.hpp"

namespace sovang::cli {
namespace {

/// Messages may quote a document or a command line; their own line breaks (the caret under a query) are kept.
void print(std::string_view head, std::string_view text) {
  std::cerr << head;
  while (true) {
    const std::size_t end = text.find('\n');
    std::cerr << render::harmless(text.substr(0, end)) << '\n';
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

void report(const Error& error) {
  print("sovang: ", error.message);
  if (!error.hint.empty()) print("hint: ", error.hint);
}

void warn(const std::string& message) {
  print("sovang: ", message);
}

}  // namespace sovang::cli
