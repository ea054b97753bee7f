// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/ranking.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "query/plan/weak_words.hpp"
#include "query/plan/words.hpp"

namespace sovang::plan {
namespace {

using archive::Query;
using archive::Word;

/// How much more than any other spelling the one that was typed counts: enough for a single mention in a long text to
/// come before a short text full of another spelling.
constexpr double weight_as_typed = 20.0;

/// Measured, see tests/quality/ranking_test.cpp.
constexpr double weight_of_pair = 0.3;
constexpr double weight_in_title = 0.2;

/// The same where all words are found anyway; in titles they tell more than by standing together. Measured, see
/// corpus/judgements.
constexpr double weight_of_found_pair = 0.3;
constexpr double weight_in_found_title = 1.0;
/// All of the words side by side: more than one of them in a title.
constexpr double weight_of_row = 2.0;

/// A choice whose first part finds and whose others, found by the first as well, can only raise the score.
class Ranked {
 public:
  explicit Ranked(Query base) : parts_{std::move(base)} {}
  void prefer(Query query, double weight = 1.0) {
    if (query.op == Query::Op::nothing) return;
    query.weight *= weight;
    parts_.push_back(std::move(query));
  }
  Query take(Query::Op op = Query::Op::any_of) { return combine(op, std::move(parts_)); }

 private:
  std::vector<Query> parts_;
};

bool expanded(const std::vector<Word>& words) {
  return std::ranges::any_of(words, [](const Word& w) { return w.spellings.size() > 1; });
}

bool unknown(const Word& word) {
  return word.spellings.empty();
}

bool weak(const Word& word) {
  return is_weak(word.exact);
}

std::vector<Query> each_that_says_something(const std::vector<Word>& words) {
  const bool all_weak = std::ranges::all_of(words, weak);
  std::vector<Query> each;
  for (const Word& word : words)
    if (!unknown(word) && (all_weak || !weak(word))) each.push_back(in_a_row({word}));
  return each;
}

Query in_title(const Word& word) {
  Query query = in_a_row({word});
  query.field = "title";
  return query;
}

/// Words of the title. Words that say little count only where all do.
void prefer_titles(const std::vector<Word>& words, double weight, Ranked& query) {
  const bool all_weak = std::ranges::all_of(words, weak);
  for (const Word& word : words)
    if (!unknown(word) && (all_weak || !weak(word))) query.prefer(in_title(word), weight);
}

/// Pairs that stand together: most Vietnamese words are two syllables, which tell more than the syllables do.
void prefer_pairs(const std::vector<Word>& words, double weight, Ranked& query) {
  const bool all_weak = std::ranges::all_of(words, weak);
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (all_weak || !weak(words[i]) || !weak(words[i + 1])) query.prefer(in_a_row({words[i], words[i + 1]}), weight);
}

}  // namespace

Query combine(Query::Op op, std::vector<Query> children) {
  if (children.size() == 1) return std::move(children.front());
  Query query;
  query.op = children.empty() ? Query::Op::nothing : op;
  query.children = std::move(children);
  return query;
}

Query rank_row(const std::vector<Word>& words) {
  Ranked query(in_a_row(words));
  if (expanded(words)) query.prefer(in_a_row(as_typed(words)), weight_as_typed);
  return query.take();
}

Query all_of_each(const std::vector<Word>& words) {
  std::vector<Query> each;
  for (const Word& word : words) each.push_back(in_a_row({word}));
  return combine(Query::Op::all_of, std::move(each));
}

Query any_that_says_something(const std::vector<Word>& words) {
  return combine(Query::Op::any_of, each_that_says_something(words));
}

Query rank_all(const std::vector<Word>& words, Query found) {
  // Titles and pairs are found in documents too that lack a word. (Pairs of words that have other spellings are left
  // out: behind an AND Xapian 1.4.22 gives other scores where such a choice stands in a phrase, and shards disagree.)
  Ranked also(std::move(found));
  prefer_titles(words, weight_in_found_title, also);
  if (!expanded(words)) prefer_pairs(words, weight_of_found_pair, also);
  Ranked query(also.take(Query::Op::ranked));
  if (words.size() > 1) query.prefer(in_a_row(words), weight_of_row);
  if (!expanded(words)) return query.take();
  const auto typed = as_typed(words);
  if (std::ranges::none_of(typed, unknown)) query.prefer(all_of_each(typed), weight_as_typed);
  if (words.size() > 1) query.prefer(in_a_row(typed), weight_of_row);
  return query.take();
}

Query rank_any(const std::vector<Word>& words, std::vector<Query> others) {
  auto found = each_that_says_something(words);
  std::ranges::move(others, std::back_inserter(found));
  if (found.empty()) return combine(Query::Op::any_of, {});
  Ranked query(combine(Query::Op::any_of, std::move(found)));
  prefer_titles(words, weight_in_title, query);
  prefer_pairs(words, weight_of_pair, query);
  return query.take();
}

}  // namespace sovang::plan
