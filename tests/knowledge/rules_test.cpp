// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule of schemas/relations.xml proves itself: its examples give their facts, its counter-examples give none of
// its relation.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "core/knowledge/knowledge.hpp"
#include "core/model/names.hpp"
#include "core/text/fold.hpp"
#include "indexer/extract/extractor.hpp"

namespace sovang {
namespace {

using knowledge::ExpectedFact;
using knowledge::RelationRule;
using model::Fact;

const knowledge::Knowledge& schemas() {
  static const auto loaded = knowledge::load(std::string(SOVANG_SOURCE_DIR) + "/schemas");
  if (!loaded) throw std::runtime_error(loaded.error().message);
  return *loaded;
}

std::vector<Fact> facts_of(const std::string& text) {
  static const auto extractor = extract::Extractor::make(schemas());
  if (!extractor) throw std::runtime_error(extractor.error().message);
  model::Record record;
  record.text = text;
  extractor->explain(record);
  return record.facts;
}

/// "" is not compared; "-" demands an empty slot; names are compared without case and marks.
bool agrees(const std::string& expected, const std::string& got) {
  if (expected.empty()) return true;
  return expected == "-" ? got.empty() : text::fold_words(expected) == text::fold_words(got);
}

bool fits(const ExpectedFact& expected, const Fact& fact) {
  return agrees(expected.relation, std::string(model::name(fact.relation))) &&
         agrees(expected.subject, fact.subject.text) && agrees(expected.block, fact.block ? fact.block->text : "") &&
         agrees(expected.award, fact.award ? fact.award->text : "") && agrees(expected.period, fact.period) &&
         agrees(expected.status, std::string(model::name(fact.status))) &&
         agrees(expected.basis, std::string(model::name(fact.basis))) &&
         agrees(expected.rank, fact.rank ? std::to_string(fact.rank) : "");
}

std::string describe(const std::vector<Fact>& facts) {
  std::string all;
  for (const auto& f : facts)
    all += "\n  " + std::string(model::name(f.relation)) + " [" + f.subject.text + "] [" +
           (f.block ? f.block->text : "") + "] [" + (f.award ? f.award->text : "") + "] " + f.period + " " +
           std::string(model::name(f.status)) + " " + f.rule;
  return all.empty() ? "\n  (no fact)" : all;
}

class Rules : public testing::TestWithParam<std::size_t> {
 protected:
  [[nodiscard]] const RelationRule& rule() const { return schemas().rules.at(GetParam()); }
};

TEST_P(Rules, ExamplesGiveTheirFacts) {
  for (const auto& example : rule().examples) {
    const auto facts = facts_of(example.text);
    for (const auto& expected : example.facts)
      EXPECT_TRUE(std::any_of(facts.begin(), facts.end(), [&](const Fact& f) { return fits(expected, f); }))
          << rule().file << ":" << example.line << ": " << rule().id << ": " << expected.relation << " ["
          << expected.subject << "] of \"" << example.text << "\" is not among:" << describe(facts);
  }
}

TEST_P(Rules, OneExampleIsReadByTheRuleItself) {
  const bool used = std::any_of(rule().examples.begin(), rule().examples.end(), [&](const auto& example) {
    const auto facts = facts_of(example.text);
    return std::any_of(facts.begin(), facts.end(), [&](const Fact& f) { return f.rule == rule().id; });
  });
  EXPECT_TRUE(used) << rule().id << " reads none of its own examples";
}

TEST_P(Rules, CounterExamplesGiveNone) {
  for (const auto& example : rule().counter_examples) {
    auto facts = facts_of(example.text);
    std::erase_if(facts, [&](const Fact& f) { return f.rule != rule().id || (f.status != rule().status); });
    EXPECT_TRUE(facts.empty()) << rule().file << ":" << example.line << ": " << rule().id << " reads \"" << example.text
                               << "\" as:" << describe(facts);
  }
}

std::string rule_name(const testing::TestParamInfo<std::size_t>& rule) {
  std::string name = schemas().rules.at(rule.param).id;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '.' || c == '-'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Schemas, Rules, testing::Range<std::size_t>(0, schemas().rules.size()), rule_name);

}  // namespace
}  // namespace sovang
