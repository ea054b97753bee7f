// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/score.hpp"

#include <ostream>

#include <gtest/gtest.h>

namespace sovang::evaluate {

bool operator==(const Count& a, const Count& b) {
  return a.right == b.right && a.wrong == b.wrong && a.missed == b.missed;
}
std::ostream& operator<<(std::ostream& out, const Count& count) {
  return out << count.right << " right, " << count.wrong << " wrong, " << count.missed << " missed";
}

namespace {

using model::MentionType;
using model::Relation;
using model::Status;

constexpr FactKind led{Relation::led, Status::asserted};
constexpr FactKind nominated{Relation::received, Status::nominated};

GoldFact gold(const std::string& subject, FactKind kind = led, bool optional = false) {
  GoldFact fact;
  fact.relation = kind.relation;
  fact.status = kind.status;
  fact.subject = fact.canonical = subject;
  fact.evidence = "words about " + subject;
  fact.optional = optional;
  return fact;
}

model::Fact said(const std::string& subject, FactKind kind = led) {
  model::Fact fact;
  fact.relation = kind.relation;
  fact.status = kind.status;
  fact.subject.text = subject;
  return fact;
}

Scores score(std::vector<GoldFact> wanted, std::vector<model::Fact> found) {
  GoldDocument document;
  document.facts = std::move(wanted);
  model::Record record;
  record.facts = std::move(found);
  Scores scores;
  add(scores, document, record, "gold/1.txt");
  return scores;
}

TEST(Score, CountsRightWrongAndMissed) {
  Scores scores = score({gold("Alpha"), gold("Beta"), gold("Gamma", nominated)}, {said("Beta"), said("Delta")});
  EXPECT_EQ(scores.facts[led], (Count{1, 1, 1}));
  EXPECT_EQ(scores.facts[nominated], (Count{0, 0, 1}));
  EXPECT_EQ(total(scores), (Count{1, 1, 2}));
  EXPECT_EQ(scores.documents, 1u);
}

TEST(Score, AFactToldTwiceIsNoError) {
  EXPECT_EQ(score({gold("Alpha")}, {said("Alpha"), said("Alpha"), said("Alpha")}).facts[led], (Count{1, 0, 0}));
  EXPECT_EQ(score({gold("Alpha"), gold("Alpha")}, {said("Alpha"), said("Alpha")}).facts[led], (Count{1, 0, 1}));
}

TEST(Score, AnOptionalFactNeitherCountsNorHarms) {
  EXPECT_EQ(total(score({gold("Alpha", led, true)}, {said("Alpha")})), Count());
  EXPECT_EQ(total(score({gold("Alpha", led, true)}, {})), Count());
  EXPECT_EQ(score({gold("Alpha", led, true), gold("Alpha")}, {said("Alpha")}).facts[led], (Count{1, 0, 0}))
      << "it takes nothing from one that counts";
}

TEST(Score, PassesOverWhatIsNeitherAssertedNorNominatedNorRevoked) {
  for (const Status status : {Status::restored, Status::planned, Status::denied})
    EXPECT_EQ(total(score({}, {said("Alpha", {Relation::led, status})})), Count());
  EXPECT_EQ(total(score({}, {said("Alpha", {Relation::received, Status::revoked})})), (Count{0, 1, 0}));
}

TEST(Score, LeavesMembersAndRevocationsOutOfTheCore) {
  const FactKind member{Relation::member_of, Status::asserted};
  const FactKind revoked{Relation::received, Status::revoked};
  const Scores scores = score({gold("Alpha"), gold("Beta", member), gold("Gamma", nominated), gold("Delta", revoked)},
                              {said("Alpha"), said("Beta", member), said("Delta", revoked)});
  EXPECT_EQ(total(scores), (Count{3, 0, 1}));
  EXPECT_EQ(core_total(scores), (Count{1, 0, 1}));
}

TEST(Score, CountsDocumentsWithoutAFactThatGotOne) {
  struct Row {
    const char* what;
    std::vector<GoldFact> wanted;
    std::vector<model::Fact> found;
    std::size_t without;
    std::size_t told;
  };
  const FactKind member{Relation::member_of, Status::asserted};
  const Row rows[] = {
      {"nothing", {}, {}, 1, 0},
      {"an assertion", {}, {said("Alpha")}, 1, 1},
      {"a membership", {}, {said("Alpha", member)}, 1, 0},
      {"a nomination", {}, {said("Alpha", nominated)}, 1, 0},
      {"a fact", {gold("Alpha")}, {said("Beta")}, 0, 0},
      {"an optional assertion", {gold("Alpha", led, true)}, {said("Beta")}, 0, 0},
      {"an optional nomination", {gold("Alpha", nominated, true)}, {said("Beta")}, 1, 1},
  };
  for (const Row& row : rows) {
    const Scores scores = score(row.wanted, row.found);
    EXPECT_EQ(scores.without_fact, row.without) << row.what;
    EXPECT_EQ(scores.without_fact_told, row.told) << row.what;
  }
}

TEST(Score, ComparesMentionsByTheirFoldedTextOnceADocument) {
  GoldDocument document;
  document.units = {"UBND tỉnh", "Uỷ ban nhân dân tỉnh", "Cục Thuế"};
  document.blocks = {"Khối 1"};
  model::Record record;
  for (const char* name : {"Ủy ban nhân dân Tỉnh", "ubnd tỉnh", "Cục Thống kê"})
    record.mentions.push_back({MentionType::unit, {}, name, "", {}});
  record.mentions.push_back({MentionType::person, {}, "Khối 1", "", {}});
  Scores scores;
  add(scores, document, record, "");
  add(scores, document, record, "");
  EXPECT_EQ(scores.mentions[MentionType::unit], (Count{2, 2, 2}));
  EXPECT_EQ(scores.mentions[MentionType::block], (Count{0, 0, 2}));
  EXPECT_EQ(scores.mentions[MentionType::award], Count());
  EXPECT_FALSE(scores.mentions.contains(MentionType::person));
}

TEST(Score, KeepsWhatToLookAt) {
  GoldDocument document;
  document.facts = {gold("Alpha")};
  model::Record record;
  record.text = "Đầu. Sở Tư pháp dẫn đầu. Cuối.";
  record.facts = {said("Sở Tư pháp")};
  record.facts.front().rule = "led.elected";
  record.facts.front().evidence = {{{5, 24}, {"relation"}, false}};
  Scores scores;
  add(scores, document, record, "gold/1.txt");
  ASSERT_EQ(scores.missed.size(), 1u);
  EXPECT_EQ(scores.missed.front().document, "gold/1.txt");
  EXPECT_EQ(scores.missed.front().subject, "Alpha");
  EXPECT_EQ(scores.missed.front().sentence, "words about Alpha");
  EXPECT_EQ(scores.missed.front().rule, "");
  ASSERT_EQ(scores.wrong.size(), 1u);
  EXPECT_EQ(scores.wrong.front().document, "gold/1.txt");
  EXPECT_EQ(scores.wrong.front().subject, "Sở Tư pháp");
  EXPECT_EQ(scores.wrong.front().sentence, "Sở Tư pháp dẫn đầu.");
  EXPECT_EQ(scores.wrong.front().rule, "led.elected");
}

}  // namespace
}  // namespace sovang::evaluate
