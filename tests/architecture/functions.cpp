// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/functions.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

#include "tests/architecture/cpp_source.hpp"
#include "tests/architecture/tree.hpp"

namespace sovang::architecture {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Bare code with its preprocessor lines blanked too.
std::string without_directives(std::string code) {
  bool inside = false;
  for (std::size_t begin = 0; begin < code.size();) {
    const std::size_t end = std::min(code.find('\n', begin), code.size());
    const std::string_view line(code.data() + begin, end - begin);
    const std::size_t first = line.find_first_not_of(' ');
    inside = inside || (first != npos && line[first] == '#');
    const bool goes_on = inside && line.ends_with('\\');
    if (inside)
      std::fill(code.begin() + static_cast<std::ptrdiff_t>(begin), code.begin() + static_cast<std::ptrdiff_t>(end),
                ' ');
    inside = goes_on;
    begin = end + 1;
  }
  return code;
}

/// `head` without what stands in (…), <…> and […], where a bracket that opens nothing stays: "auto f() const", "x =
/// []".
std::string outline(std::string_view head) {
  std::string out;
  int depth = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const char c = head[i];
    const bool arrow = c == '>' && i > 0 && head[i - 1] == '-';
    const bool opens = c == '(' || c == '<' || c == '[';
    const bool closes = (c == ')' || c == '>' || c == ']') && !arrow;
    if (closes && depth > 0) --depth;
    if (depth == 0) out += c;
    if (opens) ++depth;
  }
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::string spaced(text);
  for (char& c : spaced)
    if (!is_word_byte(c)) c = ' ';
  std::istringstream in(spaced);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

bool has_word(const std::vector<std::string>& words, std::initializer_list<std::string_view> wanted) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
  });
}

enum class Brace { scope, function, data };

/// What a brace opens, told by the declaration before it.
Brace kind_of(std::string_view head) {
  const std::vector<std::string> every_word = words_of(head);
  if (has_word(every_word, {"operator"})) return Brace::function;
  const std::string shape = outline(head);
  const std::vector<std::string> words = words_of(shape);
  if (has_word(words, {"enum"})) return Brace::data;
  if (has_word(words, {"namespace", "class", "struct", "union", "extern"})) return Brace::scope;
  if (const std::size_t equals = shape.find('='); equals != npos) {
    const std::size_t value = shape.find_first_not_of(" \n", equals + 1);
    return value != npos && shape[value] == '[' ? Brace::function : Brace::data;
  }
  return shape.find('(') == npos ? Brace::data : Brace::function;
}

std::string name_of(std::string_view head) {
  if (const std::size_t at = head.find("operator"); at != npos)
    return std::string(head.substr(at, head.find('(', at + 8) - at));
  const std::string shape = outline(head);
  std::size_t end = shape.find_last_not_of(" \n", shape.find_first_of("(=") - 1) + 1;
  std::size_t begin = end;
  while (begin > 0 && (is_word_byte(shape[begin - 1]) || shape[begin - 1] == ':' || shape[begin - 1] == '~')) --begin;
  return shape.substr(begin, end - begin);
}

class FunctionFinder {
 public:
  explicit FunctionFinder(std::string_view source) : code_(without_directives(bare_code(source))) {}

  Functions find() {
    for (at_ = 0; at_ < code_.size(); ++at_) step();
    if (depth_ != 0) result_.whole = false;
    return std::move(result_);
  }

 private:
  void step() {
    switch (code_[at_]) {
      case '(':
        at_ = closing(at_);
        break;
      case ';':
        head_ = at_ + 1;
        break;
      case '}':
        --depth_;
        head_ = at_ + 1;
        break;
      case ':':
        if (has_word(words_of(head()), {"public", "protected", "private"}) && words_of(head()).size() == 1)
          head_ = at_ + 1;
        break;
      case '{':
        open();
        break;
      default:
        break;
    }
  }

  void open() {
    const Brace kind = kind_of(head());
    if (kind == Brace::scope) {
      ++depth_;
      head_ = at_ + 1;
      return;
    }
    const std::size_t end = closing(at_);
    const std::size_t next = code_.find_first_not_of(" \n", end + 1);
    const bool initialises = next != std::string::npos && (code_[next] == ',' || code_[next] == '{');
    at_ = end;
    if (kind == Brace::data || initialises) return;  // of a member in front of a constructor's body: y_{1}
    add(end);
    head_ = end + 1;
  }

  void add(std::size_t end) {
    const std::size_t begin = code_.find_first_not_of(" \n", head_);
    const std::size_t line = line_of(code_, begin);
    const std::string_view declaration = std::string_view(code_).substr(begin, end - begin);
    result_.found.push_back(
        {name_of(declaration.substr(0, declaration.find('{'))), line, line_of(code_, end) - line + 1});
  }

  [[nodiscard]] std::string_view head() const { return std::string_view(code_).substr(head_, at_ - head_); }

  /// Where the bracket at `open` is closed; the end of the code where it is not.
  std::size_t closing(std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < code_.size(); ++i) {
      if (code_[i] == '(' || code_[i] == '{') ++depth;
      if ((code_[i] == ')' || code_[i] == '}') && --depth == 0) return i;
    }
    result_.whole = false;
    return code_.size();
  }

  std::string code_;
  std::size_t at_ = 0;
  std::size_t head_ = 0;  ///< where the declaration began that stands before at_
  int depth_ = 0;
  Functions result_;
};

}  // namespace

Functions functions(std::string_view source) {
  return FunctionFinder(source).find();
}

}  // namespace sovang::architecture
