// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/search_plan.hpp"

#include <algorithm>
#include <utility>

#include "query/plan/filters.hpp"
#include "query/plan/ranking.hpp"
#include "query/plan/text_plan.hpp"
#include "query/plan/weak_words.hpp"

namespace sovang::plan {
namespace {

using archive::Query;
using archive::Word;
using language::Node;

/// Fewer words than this are all meant; of more some may be only there to ask.
constexpr std::size_t words_of_many = 5;

class Planner {
 public:
  Planner(const Vocabulary& vocabulary, TextPlan text) : vocabulary_(vocabulary), text_(std::move(text)) {}

  Result<SearchPlan> run(const Node& tree) {
    auto query = plan(tree);
    if (!query) return pass(query);
    SearchPlan out{std::move(*query), std::nullopt, words_, {}, false};
    if (auto done = any_words(tree, out); !done) return pass(done);
    out.alternatives = text_.alternatives();
    return out;
  }

 private:
  /// A question asks for any of its words; many words may be asked again so.
  Result<void> any_words(const Node& tree, SearchPlan& out) {
    if (!plain(tree)) return {};
    out.question = tree.asks || (asks(words_) && !has_phrase(tree));
    if (!out.question && (has_phrase(tree) || words_.size() < words_of_many)) return {};
    auto any = text_.any(words_);
    if (!any) return pass(any);
    if (out.question) {
      out.query = std::move(*any);
    } else if (any->op != Query::Op::nothing) {
      out.relaxed = std::move(*any);
    }
    return {};
  }

  Result<Query> plan(const Node& node) {
    switch (node.kind) {
      case Node::Kind::word:
      case Node::Kind::phrase:
        return leaf(node);
      case Node::Kind::all_of:
        return conjunction(node);
      case Node::Kind::any_of:
        return disjunction(node);
      case Node::Kind::negation:
        return negation({}, {node});
      default:
        return plan_field(node, vocabulary_);
    }
  }

  Result<Query> leaf(const Node& node) {
    const auto words = look_up(node);
    if (!words) return pass(words);
    // "98/2023/NĐ-CP" is one word as typed, and several in the archive, in a row.
    return node.kind == Node::Kind::word && words->size() == 1 ? text_.all(*words) : text_.row(*words);
  }

  /// Plain words that stand side by side are ranked together; what is negated is taken away at the end.
  Result<Query> conjunction(const Node& node) {
    std::vector<Query> parts;
    std::vector<Word> run;
    std::vector<Node> negated;
    for (const Node& child : node.children) {
      if (child.kind == Node::Kind::negation) {
        negated.push_back(child);
        continue;
      }
      if (child.kind == Node::Kind::word) {
        auto words = look_up(child);
        if (!words) return pass(words);
        run.insert(run.end(), words->begin(), words->end());
        continue;
      }
      auto query = plan(child);
      if (!query) return query;
      parts.push_back(std::move(*query));
    }
    if (!run.empty()) {
      auto query = text_.all(run);
      if (!query) return query;
      parts.insert(parts.begin(), std::move(*query));
    }
    return negation(std::move(parts), negated);
  }

  Result<Query> disjunction(const Node& node) {
    std::vector<Query> parts;
    for (const Node& child : node.children) {
      auto query = plan(child);
      if (!query) return query;
      parts.push_back(std::move(*query));
    }
    return combine(Query::Op::any_of, std::move(parts));
  }

  Result<Query> negation(std::vector<Query> wanted, const std::vector<Node>& negated) {
    Query left = wanted.empty() ? Query{} : combine(Query::Op::all_of, std::move(wanted));
    for (const Node& node : negated) {
      const auto kept = words_;  // what is not wanted is not shown in snippets
      auto right = plan(node.children.front());
      if (!right) return right;
      words_ = kept;
      Query query;
      query.op = Query::Op::but_not;
      query.children = {std::move(left), std::move(*right)};
      left = std::move(query);
    }
    return left;
  }

  Result<std::vector<Word>> look_up(const Node& node) {
    auto words = text_.look_up(node.text);
    if (words) words_.insert(words_.end(), words->begin(), words->end());
    return words;
  }

  /// Words and phrases and nothing else, two or more; brackets may stand around some.
  static bool plain(const Node& tree) {
    return tree.kind == Node::Kind::all_of && std::ranges::all_of(tree.children, [](const Node& n) {
             return n.kind == Node::Kind::word || n.kind == Node::Kind::phrase || plain(n);
           });
  }

  static bool has_phrase(const Node& tree) {
    return tree.kind == Node::Kind::phrase || std::ranges::any_of(tree.children, has_phrase);
  }

  const Vocabulary& vocabulary_;
  TextPlan text_;
  std::vector<Word> words_;
};

}  // namespace

Result<SearchPlan> plan_search(const Node& tree, const Vocabulary& vocabulary, Matching matching) {
  auto text = TextPlan::of(vocabulary, matching);
  if (!text) return pass(text);
  return Planner(vocabulary, std::move(*text)).run(tree);
}

}  // namespace sovang::plan
