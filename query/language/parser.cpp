// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/language/parser.hpp"

#include <utility>

#include "core/text/normalize.hpp"
#include "query/language/syntax_error.hpp"

namespace sovang::language {
namespace {

using Kind = Lexeme::Kind;

/// Recursive descent, one function a level of strength; the depth is counted because the text is a stranger's.
class Parser {
 public:
  Parser(std::string_view query, std::vector<Lexeme> lexemes) : query_(query), lexemes_(std::move(lexemes)) {}

  Result<Node> run() {
    if (peek().kind == Kind::end) return error(peek(), "it holds no words", "try: sovang search \"thi đua 2020\"");
    auto node = disjunction();
    if (!node) return node;
    if (peek().kind != Kind::end) return error(peek(), "')' closes nothing", "put a '(' before, or leave it out");
    return node;
  }

 private:
  Result<Node> disjunction() { return series(Node::Kind::any_of, Kind::disjunction, &Parser::conjunction); }

  Result<Node> conjunction() { return series(Node::Kind::all_of, Kind::conjunction, &Parser::unary); }

  /// One or more parts with `op` between them; between the parts of a conjunction it may be left out.
  Result<Node> series(Node::Kind kind, Kind op, Result<Node> (Parser::*part)()) {
    Node node;
    node.kind = kind;
    node.position = peek().position;
    while (true) {
      auto child = (this->*part)();
      if (!child) return child;
      node.children.push_back(std::move(*child));
      if (peek().kind == op) {
        ++at_;
      } else if (op != Kind::conjunction || !begins_operand()) {
        break;
      }
    }
    return node.children.size() == 1 ? std::move(node.children.front()) : std::move(node);
  }

  Result<Node> unary() {
    if (peek().kind != Kind::negation) return primary();
    const Lexeme& op = take();
    auto child = deeper(&Parser::unary, op);
    if (!child) return child;
    Node node;
    node.kind = Node::Kind::negation;
    node.position = op.position;
    node.children.push_back(std::move(*child));
    return node;
  }

  Result<Node> primary() {
    const Lexeme& lexeme = peek();
    switch (lexeme.kind) {
      case Kind::word:
        return leaf(Node::Kind::word);
      case Kind::phrase:
        return leaf(Node::Kind::phrase);
      case Kind::field:
        return field();
      case Kind::open:
        return group();
      case Kind::end:
        return error(lexeme, "something is missing at the end", "write a word here");
      default:
        return error(lexeme, "'" + lexeme.text + "' stands where a word is needed", "write a word before it");
    }
  }

  Result<Node> group() {
    const Lexeme& open = take();
    if (peek().kind == Kind::close) return error(peek(), "nothing stands between the parentheses", "leave them out");
    auto node = deeper(&Parser::disjunction, open);
    if (!node) return node;
    if (peek().kind != Kind::close) return error(open, "this '(' is never closed", "put a ')' after its last word");
    ++at_;
    return node;
  }

  Result<Node> leaf(Node::Kind kind) {
    const Lexeme& lexeme = take();
    Node node;
    node.kind = kind;
    node.text = lexeme.text;
    node.position = lexeme.position;
    return node;
  }

  Result<Node> field() {
    auto node = leaf(Node::Kind::field);
    const Lexeme& lexeme = lexemes_[at_ - 1];
    node->field = lexeme.field->name;
    switch (lexeme.field->type) {
      case FieldType::text:
        return node;
      case FieldType::years:
        return range(lexeme, std::move(*node), Node::Kind::years, &Node::years, parse_years);
      case FieldType::dates:
        return range(lexeme, std::move(*node), Node::Kind::dates, &Node::dates, parse_dates);
    }
    return node;
  }

  template <class Range>
  Result<Node> range(const Lexeme& lexeme, Node node, Node::Kind kind, Range Node::*slot,
                     Result<Range> (*read)(std::string_view)) {
    auto value = read(lexeme.text);
    if (!value) {
      return syntax_error(query_, lexeme.value_position, value.error().message, value.error().hint);
    }
    node.kind = kind;
    node.*slot = std::move(*value);
    return node;
  }

  Result<Node> deeper(Result<Node> (Parser::*part)(), const Lexeme& where) {
    if (++depth_ > max_query_depth)
      return error(where, "parentheses and NOTs lie more than " + std::to_string(max_query_depth) + " deep",
                   "simplify the query");
    auto node = (this->*part)();
    --depth_;
    return node;
  }

  bool begins_operand() const {
    const Kind kind = peek().kind;
    return kind == Kind::word || kind == Kind::phrase || kind == Kind::field || kind == Kind::open ||
           kind == Kind::negation;
  }

  const Lexeme& peek() const { return lexemes_[at_]; }
  const Lexeme& take() { return lexemes_[at_++]; }

  Unexpected error(const Lexeme& lexeme, const std::string& what, std::string hint) const {
    return syntax_error(query_, lexeme.position, what, std::move(hint));
  }

  std::string_view query_;
  std::vector<Lexeme> lexemes_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

/// Also before a quote or a bracket that closes, and spaces.
bool ends_with_question_mark(std::string_view query) {
  const std::size_t last = query.find_last_not_of(" \t\n\r)\"");
  return last != std::string_view::npos && query[last] == '?';
}

}  // namespace

Result<Node> parse(std::string_view query, std::span<const FieldName> fields) {
  if (query.size() > max_query_bytes) {
    return fail(ErrorCode::invalid_argument,
                "malformed query: it is longer than " + std::to_string(max_query_bytes) + " bytes", "shorten it");
  }
  const auto composed = text::to_nfc(query);
  if (!composed) {
    return fail(ErrorCode::invalid_argument, "malformed query: " + composed.error().message,
                "set the terminal to UTF-8 (locale C.UTF-8 or vi_VN.UTF-8)");
  }
  auto lexemes = lex(*composed, fields);
  if (!lexemes) return pass(lexemes);
  auto tree = Parser(*composed, std::move(*lexemes)).run();
  if (tree) tree->asks = ends_with_question_mark(*composed);
  return tree;
}

}  // namespace sovang::language
