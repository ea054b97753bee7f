// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/merge.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "query/answers/facts.hpp"
#include "tests/unit/answers/hits.hpp"

namespace sovang::answers {
namespace {

using archive::FactHit;
using sample::hit;
using Years = std::vector<std::string>;

TEST(Merge, ToldByTwoDocumentsIsOneRowWithTwoProofs) {
  FactHit press = hit("a", "so-y-te@t.ha-nam", "2020");
  FactHit decision = hit("b", "so-y-te@t.ha-nam", "2020");
  decision.document.authority = archive::Authority::decision;
  decision.fact.basis = model::Basis::decided;
  decision.fact.confidence = 0.95;
  decision.fact.decision = model::DecisionRef{"12/QĐ-UBND", "2021-01-05", "", ""};
  const auto rows = merge({press, decision});
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].fact.basis, model::Basis::decided);
  EXPECT_DOUBLE_EQ(rows[0].fact.confidence, 0.95);
  EXPECT_EQ(rows[0].fact.decision->number, "12/QĐ-UBND");
  ASSERT_EQ(rows[0].proofs.size(), 2u);
  EXPECT_EQ(rows[0].proofs[0].document.id, "b") << "the decision proves more than the press";
  EXPECT_EQ(rows[0].proofs[0].sentence, "Câu của b.");
}

TEST(Merge, WhatDiffersInASlotStaysApart) {
  const FactHit base = hit("a", "x", "2020");
  FactHit other = hit("b", "x", "2021");
  EXPECT_EQ(merge({base, other}).size(), 2u) << "period";
  other = hit("b", "y", "2020");
  EXPECT_EQ(merge({base, other}).size(), 2u) << "subject";
  other = hit("b", "x", "2020", "khoi-2@t.ha-nam");
  EXPECT_EQ(merge({base, other}).size(), 2u) << "block";
  other = hit("b", "x", "2020");
  other.fact.status = model::Status::nominated;
  EXPECT_EQ(merge({base, other}).size(), 2u) << "status";
  other.fact.status = model::Status::asserted;
  other.fact.award = model::AwardRef{"Cờ thi đua", "co-thi-dua", 0, model::AwardLevel::province};
  EXPECT_EQ(merge({base, other}).size(), 2u) << "award";
  FactHit graded = other;
  graded.fact.award->grade = 2;
  EXPECT_EQ(merge({other, graded}).size(), 2u) << "grade";
}

TEST(Merge, WhatNoDocumentSettlesIsNotMergedAcrossDocuments) {
  FactHit a = hit("a", "x", "2020");
  FactHit b = hit("b", "x", "2020");
  a.fact.subject.id = b.fact.subject.id = "";
  EXPECT_EQ(merge({a, b}).size(), 2u);
  EXPECT_EQ(merge({a, a}).size(), 1u) << "within one document the same words are the same unit";
  a = hit("a", "x", "2020", "");
  b = hit("b", "x", "2020", "");
  EXPECT_EQ(merge({a, b}).size(), 2u) << "block";
}

TEST(Merge, OfTwoNamesGivenAlikeTheFullerIsPrinted) {
  FactHit shorter = hit("a", "x", "2020");
  FactHit fuller = hit("b", "y", "2021");
  fuller.fact.block->text = "Khối thi đua số 1 tỉnh Hà Nam";
  for (const Row& row : merge({shorter, fuller})) EXPECT_EQ(row.fact.block->text, "Khối thi đua số 1 tỉnh Hà Nam");
  for (const Row& row : merge({shorter, fuller, hit("c", "z", "2022")}))
    EXPECT_EQ(row.fact.block->text, "Khối thi đua số 1") << "given by most";
}

TEST(Merge, WithoutAPeriodOnlyTheSameSentenceIsTheSameFact) {
  FactHit a = hit("a", "x", "");
  FactHit b = hit("b", "x", "");
  EXPECT_EQ(merge({a, b}).size(), 2u);
  b.sentences = a.sentences;
  EXPECT_EQ(merge({a, b}).size(), 1u);
}

TEST(Merge, EvidenceBecomesContextOrAFurtherProof) {
  FactHit told = hit("a", "x", "2020");
  told.fact.evidence.push_back({{0, 9}, {"block", "period"}, false});
  told.fact.evidence.push_back({{50, 70}, {}, true});
  told.sentences = {"Sở Y tế dẫn đầu khối.", "Tổng kết Khối 1 năm 2020", "Sở Y tế đứng thứ nhất."};
  const auto rows = merge({told});
  ASSERT_EQ(rows[0].proofs.size(), 2u);
  ASSERT_EQ(rows[0].proofs[0].context.size(), 2u);
  EXPECT_EQ(rows[0].proofs[0].context[0].slot, "block");
  EXPECT_EQ(rows[0].proofs[0].context[1].sentence, "Tổng kết Khối 1 năm 2020");
  EXPECT_EQ(rows[0].proofs[1].sentence, "Sở Y tế đứng thứ nhất.");
  EXPECT_EQ(rows[0].proofs[1].span, (model::Span{50, 70}));
}

TEST(Merge, PrintsTheMostFrequentFullForm) {
  FactHit a = hit("a", "x", "2019"), b = hit("b", "x", "2020"), c = hit("c", "x", "2021");
  a.fact.subject.name = "Sở Y tế Hà Nam";
  b.fact.subject.name = c.fact.subject.name = "Sở Y tế tỉnh Hà Nam";
  for (const Row& row : merge({a, b, c})) EXPECT_EQ(row.fact.subject.name, "Sở Y tế tỉnh Hà Nam");
}

TEST(Merge, RowsAreInOrderOfTime) {
  const auto rows =
      merge({hit("a", "x", ""), hit("b", "x", "2020-09"), hit("c", "x", "2016/2020"), hit("d", "x", "2019")});
  Years periods;
  for (const Row& row : rows) periods.push_back(row.fact.period);
  EXPECT_EQ(periods, (Years{"2016/2020", "2019", "2020-09", ""}));
}

std::size_t conflicts(const std::vector<FactHit>& hits) {
  auto rows = merge(hits);
  mark_conflicts(rows);
  return static_cast<std::size_t>(std::ranges::count_if(rows, &Row::conflict));
}

TEST(Conflicts, TwoSourcesNameDifferentLeaders) {
  EXPECT_EQ(conflicts({hit("a", "x", "2020"), hit("b", "y", "2020"), hit("b", "z", "2019")}), 2u);
}

TEST(Conflicts, AreNone) {
  EXPECT_EQ(conflicts({hit("a", "x", "2020"), hit("b", "y", "2021")}), 0u) << "other years";
  EXPECT_EQ(conflicts({hit("a", "x", "2020"), hit("b", "y", "2020", "khoi-2@t.ha-nam")}), 0u) << "other blocks";
  EXPECT_EQ(conflicts({hit("a", "x", "2020", ""), hit("b", "y", "2020", "")}), 0u) << "blocks that nothing settles";
  EXPECT_EQ(conflicts({hit("a", "x", ""), hit("b", "y", "")}), 0u) << "no period";
  EXPECT_EQ(conflicts({hit("a", "x", "2020"), hit("a", "y", "2020")}), 0u) << "one source names two leaders";
  EXPECT_EQ(conflicts({hit("a", "x", "2020"), hit("b", "y", "2020"), hit("c", "x", "2020"), hit("c", "y", "2020")}), 0u)
      << "one source names both";
  FactHit nominated = hit("b", "y", "2020");
  nominated.fact.status = model::Status::nominated;
  EXPECT_EQ(conflicts({hit("a", "x", "2020"), nominated}), 0u);
}

TEST(Conflicts, ADecisionAfterAVoteIsAnOutcome) {
  FactHit decision = hit("b", "y", "2020");
  decision.fact.basis = model::Basis::decided;
  decision.document.published = "2021-03-01";
  EXPECT_EQ(conflicts({hit("a", "x", "2020"), decision}), 0u);
  decision.document.published = "2020-12-01";
  EXPECT_EQ(conflicts({hit("a", "x", "2020"), decision}), 2u) << "a vote that comes after the decision";
}

TEST(Conflicts, ANameThatMayBeTheOtherOneContradictsNothing) {
  FactHit vague = hit("b", "y", "2020");
  vague.fact.subject = {model::MentionType::unit, "Sở Y tế", "Sở Y tế", "", {"x"}};
  EXPECT_EQ(conflicts({hit("a", "x", "2020"), vague}), 0u);
  vague.fact.subject.maybe.clear();
  EXPECT_EQ(conflicts({hit("a", "x", "2020"), vague}), 2u);
  FactHit full = hit("a", "x", "2020");
  full.fact.subject.name = "Sở Y tế Hà Nam";
  EXPECT_EQ(conflicts({full, vague}), 0u);
}

TEST(Gaps, AreTheYearsWithoutALeader) {
  const auto rows = merge({hit("a", "x", "2018"), hit("b", "x", "2021"), hit("c", "x", "2015/2016")});
  EXPECT_EQ(years_without_leader(rows, 2014, 2022), (Years{"2014", "2017", "2019", "2020", "2022"}));
  EXPECT_EQ(years_without_leader(rows, 0, 0), (Years{"2017", "2019", "2020"}));
  EXPECT_EQ(years_without_leader(rows, 2020, 0), (Years{"2020"}));
  EXPECT_EQ(years_without_leader({}, 2019, 2020), (Years{"2019", "2020"}));
  EXPECT_EQ(years_without_leader({}, 0, 0), Years{});
  EXPECT_EQ(years_without_leader({}, 1, 2999), Years{}) << "nobody reads a list of centuries";
}

TEST(Gaps, ANominationFillsNone) {
  FactHit nominated = hit("a", "x", "2019");
  nominated.fact.status = model::Status::nominated;
  EXPECT_EQ(years_without_leader(merge({nominated}), 2019, 2019), (Years{"2019"}));
}

TEST(Facts, OneRecordGivesRowsWithSentences) {
  model::Record record;
  record.id = "0123456789abcdef";
  record.text = "Mở đầu. Sở Y tế dẫn đầu.";
  model::Fact fact = hit("a", "x", "2020").fact;
  fact.evidence = {{{8, 24}, {"relation"}, false}, {{9000, 9999}, {"block"}, false}};
  record.facts = {fact};
  const auto rows = rows_of(record, archive::Authority::press);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].proofs[0].sentence, "Sở Y tế dẫn đầu.");
  EXPECT_EQ(rows[0].proofs[0].context[0].sentence, "") << "a span outside the text says nothing";
}

TEST(Agreement, CopiesOfOneStoryAreOneWitness) {
  std::vector<archive::FactHit> hits{hit("d1", "a", "2020"), hit("d2", "a", "2020"), hit("d3", "a", "2020"),
                                     hit("d4", "a", "2020")};
  for (std::size_t copy : {0u, 1u, 2u}) hits[copy].document.story = "một chuyện";
  hits[0].document.published = "2021-01-20";
  hits[1].document.published = "2021-01-18";
  hits[2].document.authority = archive::Authority::issuer;  // the original, although it came last
  hits[2].document.published = "2021-01-21";
  hits[3].document.story = "chuyện khác";
  const std::vector<Row> rows = merge(hits);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].witnesses, 2u);
  ASSERT_EQ(rows[0].proofs.size(), 4u);
  EXPECT_EQ(rows[0].proofs[0].document.id, "d3");
  EXPECT_EQ(rows[0].proofs[0].copy_of, "");
  EXPECT_EQ(rows[0].proofs[1].document.id, "d4");
  for (std::size_t at : {2u, 3u}) {
    EXPECT_EQ(rows[0].proofs[at].copy_of, "d3");
    EXPECT_EQ(rows[0].proofs[at].document.authority, archive::Authority::mirror);
  }
}

TEST(Agreement, ADocumentThatTellsTwiceIsNoCopyOfItself) {
  auto again = hit("d1", "a", "2020");
  again.document.story = "một chuyện";
  again.fact.evidence.push_back({{50, 60}, {"relation"}, true});
  again.sentences.push_back("Nói lại.");
  const std::vector<Row> rows = merge({again});
  EXPECT_EQ(rows[0].witnesses, 1u);
  ASSERT_EQ(rows[0].proofs.size(), 2u);
  EXPECT_EQ(rows[0].proofs[1].copy_of, "");
}

TEST(Conflicts, ALeadershipThatWasTakenBackContradictsNothingUnlessItWasGivenBack) {
  auto revoked = hit("d2", "a", "2020");
  revoked.fact.status = model::Status::revoked;
  auto restored = hit("d4", "a", "2020");
  restored.fact.status = model::Status::restored;
  std::vector<Row> rows = merge({hit("d1", "a", "2020"), revoked, hit("d3", "b", "2020")});
  mark_conflicts(rows);
  EXPECT_TRUE(std::ranges::none_of(rows, &Row::conflict));
  rows = merge({hit("d1", "a", "2020"), revoked, restored, hit("d3", "b", "2020")});
  mark_conflicts(rows);
  EXPECT_EQ(std::ranges::count(rows, true, &Row::conflict), 2);
}

TEST(Conflicts, PeopleMaySayThatANameIsNotTheOtherOne) {
  auto vague = hit("d1", "Sở Y tế", "2020");
  vague.fact.subject.id.clear();
  const auto full = hit("d2", "Sở Y tế tỉnh Hà Nam", "2020");
  std::vector<Row> rows = merge({vague, full});
  mark_conflicts(rows);
  EXPECT_TRUE(std::ranges::none_of(rows, &Row::conflict));
  decisions::Decision apart;
  apart.verdict = decisions::Verdict::not_same;
  apart.one = "?so-y-te";
  apart.other = full.fact.subject.id;
  mark_conflicts(rows, decisions::Decisions::make({apart}).value());
  EXPECT_EQ(std::ranges::count(rows, true, &Row::conflict), 2);
}

}  // namespace
}  // namespace sovang::answers
