// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/score.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/offsets.hpp"
#include "indexer/evaluate/match.hpp"
#include "indexer/evaluate/spelling.hpp"

namespace sovang::evaluate {
namespace {

using model::MentionType;
using model::Relation;
using model::Status;
using Facts = std::vector<const model::Fact*>;

constexpr std::array<FactKind, 6> core_kinds{{{Relation::led, Status::asserted},
                                              {Relation::ranked, Status::asserted},
                                              {Relation::chairs, Status::asserted},
                                              {Relation::deputy_chairs, Status::asserted},
                                              {Relation::received, Status::asserted},
                                              {Relation::received, Status::nominated}}};

bool is_scored(const model::Fact& fact) {
  return fact.status == Status::asserted || fact.status == Status::nominated || fact.status == Status::revoked;
}

Facts scored_facts(const model::Record& record) {
  Facts facts;
  for (const model::Fact& fact : record.facts)
    if (is_scored(fact)) facts.push_back(&fact);
  return facts;
}

bool asserts_nothing(const GoldDocument& gold) {
  return std::all_of(gold.facts.begin(), gold.facts.end(),
                     [](const GoldFact& fact) { return fact.optional && fact.status != Status::asserted; });
}

bool is_assertion(const model::Fact* fact) {
  return fact->status == Status::asserted && fact->relation != Relation::member_of;
}

Finding missed_finding(const GoldFact& fact, const std::string& path) {
  const std::string award = fact.award + (fact.grade.empty() ? "" : " " + fact.grade);
  return {path, {fact.relation, fact.status}, fact.subject, fact.block, award, fact.period, "", fact.evidence};
}

std::string sentence_of(const model::Fact& fact, const model::Record& record, const text::OffsetMap& offsets) {
  if (fact.evidence.empty()) return {};
  const auto [start, end] = fact.evidence.front().span;
  const std::size_t first = offsets.byte(start);
  return record.text.substr(first, offsets.byte(end) - first);
}

Finding wrong_finding(const model::Fact& fact, const std::string& sentence, const std::string& path) {
  return {path,
          {fact.relation, fact.status},
          fact.subject.text,
          fact.block ? fact.block->text : "",
          fact.award ? fact.award->text : "",
          fact.period,
          fact.rule,
          sentence};
}

std::vector<const GoldFact*> optional_last(const std::vector<GoldFact>& facts) {
  std::vector<const GoldFact*> ordered;
  for (const GoldFact& fact : facts) ordered.push_back(&fact);
  std::stable_partition(ordered.begin(), ordered.end(), [](const GoldFact* fact) { return !fact->optional; });
  return ordered;
}

/// Takes the gold's facts out of what was said; what is left is wrong.
void take_gold(Scores& scores, const GoldDocument& gold, const std::string& path, Facts& left) {
  for (const GoldFact* fact : optional_last(gold.facts)) {
    std::vector<double> said_at;
    std::erase_if(left, [&](const model::Fact* said) {
      const bool right = matches(*fact, *said);
      if (right) said_at.push_back(said->confidence);
      return right;
    });
    const bool found = !said_at.empty();
    if (fact->optional) continue;
    for (const double confidence : said_at) scores.judged.push_back({confidence, true});
    Count& count = scores.facts[{fact->relation, fact->status}];
    ++(found ? count.right : count.missed);
    if (!found) scores.missed.push_back(missed_finding(*fact, path));
  }
}

void add_facts(Scores& scores, const GoldDocument& gold, const model::Record& record, const std::string& path) {
  Facts left = scored_facts(record);
  if (asserts_nothing(gold)) {
    ++scores.without_fact;
    scores.without_fact_told += std::any_of(left.begin(), left.end(), is_assertion) ? 1 : 0;
  }
  take_gold(scores, gold, path, left);
  const text::OffsetMap offsets(record.text);
  for (const model::Fact* fact : left) {
    ++scores.facts[{fact->relation, fact->status}].wrong;
    scores.judged.push_back({fact->confidence, false});
    scores.wrong.push_back(wrong_finding(*fact, sentence_of(*fact, record, offsets), path));
  }
}

Words folded(const std::vector<std::string>& names) {
  Words words;
  for (const std::string& name : names) words.insert(fold_name(name));
  return words;
}

void add_mentions(Count& count, const Words& wanted, MentionType type, const model::Record& record) {
  Words said;
  for (const model::Mention& mention : record.mentions)
    if (mention.type == type) said.insert(fold_name(mention.text));
  const auto right = static_cast<std::size_t>(
      std::count_if(said.begin(), said.end(), [&](const std::string& name) { return wanted.contains(name); }));
  count += {right, said.size() - right, wanted.size() - right};
}

}  // namespace

void add(Scores& scores, const GoldDocument& gold, const model::Record& record, const std::string& path) {
  ++scores.documents;
  for (const model::Fact& fact : record.facts) scores.rules.insert(fact.rule);
  add_facts(scores, gold, record, path);
  for (const auto& [type, names] : {std::pair{MentionType::unit, &gold.units},
                                    {MentionType::award, &gold.awards},
                                    {MentionType::block, &gold.blocks}})
    add_mentions(scores.mentions[type], folded(*names), type, record);
}

Count total(const Scores& scores) {
  Count sum;
  for (const auto& [kind, count] : scores.facts) sum += count;
  return sum;
}

Count core_total(const Scores& scores) {
  Count sum;
  for (const FactKind& kind : core_kinds)
    if (const auto found = scores.facts.find(kind); found != scores.facts.end()) sum += found->second;
  return sum;
}

}  // namespace sovang::evaluate
