// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/search_plan.hpp"

#include <algorithm>
#include <utility>

#include "query/plan/filters.hpp"
#include "query/plan/words.hpp"

namespace sovang::plan {
namespace {

using archive::Query;
using archive::Word;
using language::Node;

/// Fewer words than this are all meant; of more, as in a question, some may be only there to ask.
constexpr std::size_t words_of_a_question = 5;

/// How much more than any other spelling the one that was typed counts: enough for a single mention in a long text to
/// come before a short text full of another spelling.
constexpr double weight_as_typed = 10.0;

Query combine(Query::Op op, std::vector<Query> children) {
  if (children.size() == 1) return std::move(children.front());
  Query query;
  query.op = op;
  query.children = std::move(children);
  return query;
}

bool expanded(const std::vector<Word>& words) {
  return std::ranges::any_of(words, [](const Word& w) { return w.spellings.size() > 1; });
}

std::vector<Query> each(const std::vector<Word>& words) {
  std::vector<Query> out;
  for (const Word& word : words) out.push_back(in_a_row({word}));
  return out;
}

/// A choice whose first part finds and whose others, found by the first as well, can only raise the score.
class Ranked {
 public:
  explicit Ranked(Query base) : parts_{std::move(base)} {}
  void prefer(Query query, double weight = 1.0) {
    if (query.op == Query::Op::nothing) return;
    query.weight = weight;
    parts_.push_back(std::move(query));
  }
  Query take() { return combine(Query::Op::any_of, std::move(parts_)); }

 private:
  std::vector<Query> parts_;
};

Query all_of_each(const std::vector<Word>& words) {
  return combine(Query::Op::all_of, each(words));
}

/// One word or one phrase: the spelling that was typed comes first.
Query row(const std::vector<Word>& words) {
  Ranked query(in_a_row(words));
  if (expanded(words)) query.prefer(in_a_row(as_typed(words)), weight_as_typed);
  return query.take();
}

/// Words side by side: in a row, and as they were typed, they come first.
Query run_of(const std::vector<Word>& words) {
  if (words.size() == 1) return row(words);
  Ranked query(all_of_each(words));
  query.prefer(in_a_row(words));
  if (expanded(words)) {
    const auto typed = as_typed(words);
    const bool there = std::ranges::none_of(typed, [](const Word& w) { return w.spellings.empty(); });
    if (there) query.prefer(all_of_each(typed), weight_as_typed);
    query.prefer(in_a_row(typed));
  }
  return query.take();
}

class Planner {
 public:
  explicit Planner(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  Result<SearchPlan> run(const Node& tree) {
    auto query = plan(tree);
    if (!query) return pass(query);
    SearchPlan out{std::move(*query), relax(tree), std::move(words_)};
    return out;
  }

 private:
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
    return row(*words);
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
    if (!run.empty()) parts.insert(parts.begin(), run_of(run));
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
    auto words = expand(node.text, vocabulary_);
    if (words) words_.insert(words_.end(), words->begin(), words->end());
    return words;
  }

  std::optional<Query> relax(const Node& tree) const {
    const auto plain = [](const Node& n) { return n.kind == Node::Kind::word; };
    if (tree.kind != Node::Kind::all_of || !std::ranges::all_of(tree.children, plain)) return std::nullopt;
    if (words_.size() < words_of_a_question) return std::nullopt;
    std::vector<Query> known = each(words_);
    // Most Vietnamese words are two syllables: pairs that stand together tell more than the syllables do.
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) known.push_back(in_a_row({words_[i], words_[i + 1]}));
    std::erase_if(known, [](const Query& q) { return q.op == Query::Op::nothing; });
    if (known.empty()) return std::nullopt;
    return combine(Query::Op::any_of, std::move(known));
  }

  const Vocabulary& vocabulary_;
  std::vector<Word> words_;
};

}  // namespace

Result<SearchPlan> plan_search(const Node& tree, const Vocabulary& vocabulary) {
  return Planner(vocabulary).run(tree);
}

}  // namespace sovang::plan
