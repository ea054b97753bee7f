// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/habits.hpp"

#include <algorithm>
#include <array>

#include "tests/architecture/cpp_source.hpp"
#include "tests/architecture/functions.hpp"

namespace sovang::architecture {
namespace {

constexpr std::string_view licence = "// SPDX-License-Identifier: GPL-3.0-or-later";

/// In two halves, lest this file name them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> private_folders{
    {{"/wo", "rk"}, {"/tmp/scr", "atch"}}};

bool is_part_of_name(char c) {
  return is_word_byte(c) || c == '-' || c == '.' || c == '/';
}

/// Where `text` names the folder itself or something in it, as an absolute path.
std::size_t find_path(std::string_view text, const std::string& folder) {
  for (std::size_t at = text.find(folder); at != std::string_view::npos; at = text.find(folder, at + 1)) {
    const std::size_t end = at + folder.size();
    const bool begins = at == 0 || !is_part_of_name(text[at - 1]);
    const bool ends = end == text.size() || text[end] == '/' || !is_part_of_name(text[end]);
    if (begins && ends) return at;
  }
  return std::string_view::npos;
}

bool in_a_room(const std::string& path) {
  return is_source(path) && !room_of(path).empty();
}

}  // namespace

Findings check_sizes(const Tree& tree) {
  Findings findings;
  for (const auto& [path, text] : tree) {
    if (!in_a_room(path)) continue;
    if (const std::size_t lines = lines_of(text).size(); lines > longest_file)
      findings.push_back({path, lines, std::to_string(lines) + " lines; at most " + std::to_string(longest_file)});
    const Functions functions = architecture::functions(text);
    if (!functions.whole) findings.push_back({path, 1, "braces do not fit: no function can be measured"});
    for (const Function& function : functions.found)
      if (function.lines > longest_function)
        findings.push_back({path, function.line,
                            function.name + " has " + std::to_string(function.lines) + " lines; at most " +
                                std::to_string(longest_function)});
  }
  return findings;
}

Findings check_openings(const Tree& tree) {
  Findings findings;
  for (const auto& [path, text] : tree) {
    if (!is_source(path)) continue;
    if (lines_of(text).empty() || lines_of(text).front() != licence)
      findings.push_back({path, 1, "does not begin with \"" + std::string(licence) + "\""});
    const std::string code = bare_code(text);
    if (path.ends_with(".hpp") && code.find("\n#pragma once\n") == std::string::npos)
      findings.push_back({path, 1, "has no #pragma once"});
  }
  return findings;
}

Findings check_aliases(const Tree& tree) {
  Findings findings;
  for (const auto& [path, text] : tree) {
    if (!in_a_room(path) || path == "core/base/result.hpp") continue;
    const std::string code = bare_code(text);
    for (std::size_t at = code.find("tl::"); at != std::string::npos; at = code.find("tl::", at + 1))
      if (at == 0 || !is_word_byte(code[at - 1]))
        findings.push_back({path, line_of(code, at), "names tl::; core/base/result.hpp has Result and Unexpected"});
  }
  return findings;
}

Findings check_paths(const Tree& tree) {
  Findings findings;
  for (const auto& [path, text] : tree)
    for (const auto& [left, right] : private_folders) {
      const std::string folder = std::string(left).append(right);
      const std::size_t at = find_path(text, folder);
      if (at != std::string_view::npos) findings.push_back({path, line_of(text, at), "names " + folder});
    }
  return findings;
}

std::size_t count_functions(const Tree& tree) {
  std::size_t count = 0;
  for (const auto& [path, text] : tree)
    if (in_a_room(path)) count += functions(text).found.size();
  return count;
}

}  // namespace sovang::architecture
