// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli/report.hpp"

#include <iostream>
#include <string_view>

#include "core/text/harmless.hpp"

namespace sovang::cli {
namespace {

/// Messages may quote a document or a command line; their own line breaks (the caret under a query) are kept.
void print(std::string_view head, std::string_view text) {
  std::cerr << head << text::harmless(text, text::LineBreaks::kept) << '\n';
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
