// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/language/tree.hpp"

namespace sovang::language {
namespace {

std::string list(const char* op, const std::vector<Node>& children) {
  std::string out = std::string("(") + op;
  for (const Node& child : children) out += " " + to_string(child);
  return out + ")";
}

}  // namespace

std::string to_string(const Node& node) {
  switch (node.kind) {
    case Node::Kind::word:
      return node.text;
    case Node::Kind::phrase:
      return '"' + node.text + '"';
    case Node::Kind::field:
      return node.field + ":\"" + node.text + '"';
    case Node::Kind::years:
      return node.field + ":" + node.years.text();
    case Node::Kind::dates:
      return node.field + ":" + node.dates.text();
    case Node::Kind::all_of:
      return list("and", node.children);
    case Node::Kind::any_of:
      return list("or", node.children);
    case Node::Kind::negation:
      return list("not", node.children);
  }
  return {};
}

}  // namespace sovang::language
