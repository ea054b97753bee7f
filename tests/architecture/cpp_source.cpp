// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/cpp_source.hpp"

#include <algorithm>
#include <cctype>

#include "tests/architecture/tree.hpp"

namespace sovang::architecture {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The identifier or number that ends before `at`.
std::string_view word_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
  return text.substr(begin, at - begin);
}

std::size_t end_of_quoted(std::string_view source, std::size_t begin) {
  const char quote = source[begin];
  for (std::size_t i = begin + 1; i < source.size(); ++i) {
    if (source[i] == '\\')
      ++i;
    else if (source[i] == quote || source[i] == '\n')
      return i;
  }
  return source.size();
}

std::size_t end_of_raw(std::string_view source, std::size_t quote) {
  const std::size_t open = std::min(source.find('(', quote), source.size());
  const std::string close = ")" + std::string(source.substr(quote + 1, open - quote - 1)) + "\"";
  const std::size_t end = source.find(close, open);
  return end == npos ? source.size() : end + close.size() - 1;
}

bool is_raw_prefix(std::string_view word) {
  return word == "R" || word == "u8R" || word == "uR" || word == "UR" || word == "LR";
}

/// Apart from these prefixes, an apostrophe after a letter or digit separates digits: 500'000.
bool separates_digits(std::string_view word) {
  return !word.empty() && word != "u8" && word != "u" && word != "U" && word != "L";
}

/// The comment or literal that begins at `at`: bytes (first, last) of it are blanked; none where first == last.
struct Blank {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t next = 0;  ///< where the code goes on
};

Blank blank_at(std::string_view source, std::size_t at) {
  const std::string_view rest = source.substr(at);
  if (rest.starts_with("//")) {
    const std::size_t end = std::min(source.find('\n', at), source.size());
    return {at, end, end};
  }
  if (rest.starts_with("/*")) {
    const std::size_t close = source.find("*/", at + 2);
    const std::size_t end = close == npos ? source.size() : close + 2;
    return {at, end, end};
  }
  const std::string_view word = word_before(source, at);
  if (rest.front() == '"') {
    const std::size_t end = is_raw_prefix(word) ? end_of_raw(source, at) : end_of_quoted(source, at);
    return {at + 1, end, end + 1};
  }
  if (rest.front() == '\'' && !separates_digits(word)) {
    const std::size_t end = end_of_quoted(source, at);
    return {at + 1, end, end + 1};
  }
  return {at, at, at + 1};
}

}  // namespace

bool is_word_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::string bare_code(std::string_view source) {
  std::string code(source);
  for (std::size_t at = 0; at < source.size();) {
    const Blank blank = blank_at(source, at);
    for (std::size_t i = blank.first; i < std::min(blank.last, code.size()); ++i)
      if (code[i] != '\n') code[i] = ' ';
    at = blank.next;
  }
  return code;
}

std::vector<Include> includes(std::string_view source) {
  const std::string code = bare_code(source);
  std::vector<Include> found;
  std::size_t begin = 0;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(code)) {
    ++number;
    const std::string_view written = source.substr(begin, line.size());
    begin += line.size() + 1;
    const std::size_t hash = line.find_first_not_of(" \t");
    if (hash == npos || line[hash] != '#' || line.find("include") == npos) continue;
    const std::size_t open = written.find_first_of("<\"");
    if (open == npos) continue;
    const std::size_t close = written.find_first_of(">\"", open + 1);
    found.push_back({std::string(written.substr(open + 1, close - open - 1)), written[open] == '"', number});
  }
  return found;
}

}  // namespace sovang::architecture
