// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/case.hpp"

#include <algorithm>
#include <stdexcept>

namespace sovang::golden {
namespace {

constexpr std::string_view exit_mark = "== exit ";
constexpr std::string_view out_mark = "== stdout\n";
constexpr std::string_view err_mark = "== stderr\n";

/// The first line with its line break, taken off `text`.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  return line;
}

/// What stands below `mark`, up to the next one.
std::string section(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find("\n" + std::string(mark));
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + 1 + mark.size());
  const std::size_t next = text.find("\n== ");
  return std::string(text.substr(0, next == std::string_view::npos ? next : next + 1));
}

std::string with_mark(std::string_view mark, const std::string& printed) {
  if (printed.empty()) return {};
  if (!printed.ends_with('\n')) throw std::runtime_error("what is printed does not end with a line break: " + printed);
  return std::string(mark) + printed;
}

}  // namespace

Case parse_case(std::string_view text) {
  Case parsed;
  while (text.starts_with('#')) parsed.comment += take_line(text);
  if (parsed.comment.empty() || !text.starts_with("$ "))
    throw std::runtime_error("a comment and a command are missing");
  parsed.command = take_line(text).substr(2);
  while (parsed.command.ends_with('\n')) parsed.command.pop_back();
  if (!text.starts_with(exit_mark)) return parsed;
  parsed.status = std::stoi(std::string(text.substr(exit_mark.size())));
  parsed.out = section(text, out_mark);
  parsed.err = section(text, err_mark);
  return parsed;
}

std::string to_text(const Case& written) {
  return written.comment + "$ " + written.command + "\n" + std::string(exit_mark) + std::to_string(written.status) +
         "\n" + with_mark(out_mark, written.out) + with_mark(err_mark, written.err);
}

std::vector<std::string> split_words(std::string_view command) {
  std::vector<std::string> words;
  bool inside = false;
  char quote = 0;
  for (const char c : command) {
    if (quote == 0 && c == ' ') {
      inside = false;
      continue;
    }
    if (!inside) words.emplace_back();
    inside = true;
    if (c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else {
      words.back() += c;
    }
  }
  if (quote != 0) throw std::runtime_error("a quote is never closed: " + std::string(command));
  return words;
}

}  // namespace sovang::golden
