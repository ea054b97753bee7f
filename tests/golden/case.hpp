// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sovang::golden {

/// A command and what it must print; README.md tells how it is written down.
struct Case {
  std::string comment;  ///< lines that begin with '#', each with its line break
  std::string command;  ///< without "$ "
  int status = 0;
  std::string out;
  std::string err;
};

/// Throws std::runtime_error where the text is no case.
[[nodiscard]] Case parse_case(std::string_view text);
[[nodiscard]] std::string to_text(const Case& written);

/// "sovang search 'a b'" → {"sovang", "search", "a b"}. A word in quotes may be empty.
[[nodiscard]] std::vector<std::string> split_words(std::string_view command);

}  // namespace sovang::golden
