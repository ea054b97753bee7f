// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/text_plan.hpp"

#include <algorithm>
#include <utility>

#include "core/text/fold.hpp"
#include "query/plan/ranking.hpp"

namespace sovang::plan {
namespace {

using archive::Query;
using archive::Word;

/// A row of four words scores four times as much as the abbreviation that was typed.
constexpr double weight_of_other_way = 0.3;
/// Below everything that is written with diacritics.
constexpr double weight_of_unmarked = 0.001;

/// Words of a name to which "tỉnh …" only adds where it is: "Cục Thống kê tỉnh Thái Bình".
constexpr std::size_t shortest_name = 2;
/// "Bà Rịa - Vũng Tàu"
constexpr std::size_t longest_province = 4;

bool typed_with_diacritics(const std::vector<Word>& words) {
  return std::ranges::any_of(words, [](const Word& w) { return text::has_diacritics(w.exact); });
}

}  // namespace

Result<TextPlan> TextPlan::of(const Vocabulary& vocabulary, Matching matching) {
  const auto abbreviations = vocabulary.abbreviations();
  if (!abbreviations) return pass(abbreviations);
  const auto unmarked = vocabulary.has_unmarked();
  if (!unmarked) return pass(unmarked);
  const bool exact = matching == Matching::as_typed;
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  return TextPlan(vocabulary, matching, Abbreviations(exact ? Pairs{} : *abbreviations), *unmarked && !exact);
}

Result<Query> TextPlan::row(const std::vector<Word>& words) {
  return with_unmarked(rank_row(words), words, in_a_row);
}

Result<Query> TextPlan::all(const std::vector<Word>& words) {
  const std::size_t before = alternatives_.size();
  auto marked = found_by_all(words, Diacritics::as_typed);
  if (!marked) return marked;
  Query query = rank_all(words, std::move(*marked));
  const bool unknown = std::ranges::any_of(words, [](const Word& w) { return w.spellings.empty(); });
  const bool bare_is_found = !typed_with_diacritics(words) && alternatives_.size() == before;
  if (!unmarked_ || unknown || bare_is_found) return query;
  const auto bare = without_diacritics(words, vocabulary_);
  if (!bare) return pass(bare);
  auto unmarked = found_by_all(*bare, Diacritics::none);
  if (!unmarked) return unmarked;
  return with_unmarked(std::move(query), std::move(*unmarked));
}

Result<Query> TextPlan::found_by_all(const std::vector<Word>& words, Diacritics diacritics) {
  std::vector<Query> parts;
  for (std::size_t i = 0; i < words.size();) {
    const auto spared = need_not_be_said(words, i);
    if (!spared) return pass(spared);
    if (*spared) {
      ++i;
      continue;
    }
    const auto stretch = abbreviations_.find(words, i);
    const std::size_t count = stretch ? stretch->words : 1;
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(i);
    std::vector<Query> ways{all_of_each({begin, begin + static_cast<std::ptrdiff_t>(count)})};
    if (stretch) {
      auto others = other_ways(*stretch, diacritics);
      if (!others) return pass(others);
      std::ranges::move(*others, std::back_inserter(ways));
    }
    parts.push_back(combine(Query::Op::any_of, std::move(ways)));
    i += count;
  }
  return combine(Query::Op::all_of, std::move(parts));
}

Result<bool> TextPlan::need_not_be_said(const std::vector<Word>& words, std::size_t at) const {
  const std::string& word = words[at].exact;
  if (matching_ == Matching::as_typed || (word != "tỉnh" && word != "tinh")) return false;
  const bool behind_name = at >= shortest_name || (at == 1 && abbreviations_.find(words, 0));
  if (!behind_name) return false;
  std::string id = "t.";
  for (std::size_t i = at + 1; i < words.size() && i <= at + longest_province; ++i) {
    id += (i == at + 1 ? "" : "-") + text::fold(words[i].exact);
    if (auto known = vocabulary_.has_place(id); !known || *known) return known;
  }
  return false;
}

Result<Query> TextPlan::any(const std::vector<Word>& words) {
  std::vector<Query> others;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto stretch = abbreviations_.find(words, i);
    if (!stretch) continue;
    auto ways = other_ways(*stretch, Diacritics::as_typed);
    if (!ways) return pass(ways);
    std::ranges::move(*ways, std::back_inserter(others));
  }
  return with_unmarked(rank_any(words, std::move(others)), words, any_that_says_something);
}

Result<std::vector<Query>> TextPlan::other_ways(const Abbreviations::Stretch& stretch, Diacritics diacritics) {
  std::vector<Query> ways;
  for (const std::string& other : stretch.alternatives) {
    auto words = look_up(other);
    if (words && diacritics == Diacritics::none) words = without_diacritics(*words, vocabulary_);
    if (!words) return pass(words);
    Query query = in_a_row(*words);
    if (query.op == Query::Op::nothing) continue;
    query.weight = weight_of_other_way;
    ways.push_back(std::move(query));
    if (diacritics == Diacritics::as_typed) alternatives_.insert(alternatives_.end(), words->begin(), words->end());
  }
  return ways;
}

Result<Query> TextPlan::with_unmarked(Query query, const std::vector<Word>& words, Planned planned) {
  // Without diacritics every spelling is found anyway, the bare one too.
  if (!unmarked_ || !typed_with_diacritics(words)) return query;
  const auto bare = without_diacritics(words, vocabulary_);
  if (!bare) return pass(bare);
  return with_unmarked(std::move(query), planned(*bare));
}

Query TextPlan::with_unmarked(Query query, Query bare) {
  if (bare.op == Query::Op::nothing) return query;
  Query unmarked;
  unmarked.op = Query::Op::unmarked;
  Query last = combine(Query::Op::all_of, {std::move(bare), std::move(unmarked)});
  last.weight = weight_of_unmarked;
  return combine(Query::Op::any_of, {std::move(query), std::move(last)});
}

}  // namespace sovang::plan
