// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/match.hpp"

#include <functional>

#include <gtest/gtest.h>

namespace sovang::evaluate {
namespace {

using model::AwardLevel;
using model::Relation;
using model::Status;

GoldFact gold_fact(Relation relation) {
  GoldFact fact;
  fact.relation = relation;
  fact.subject = "Cục Thống kê tỉnh";
  fact.canonical = "Cục Thống kê tỉnh Thái Bình";
  fact.block = "Khối thi đua số 3";
  fact.rank = relation == Relation::ranked ? 2 : 0;
  fact.award = relation == Relation::received ? "Cờ thi đua" : "";
  fact.period = "2020";
  return fact;
}

model::Fact said_fact(Relation relation) {
  model::Fact fact;
  fact.relation = relation;
  fact.subject.text = "Cục Thống kê tỉnh";
  fact.block = model::BlockRef{"Khối thi đua số 3", ""};
  fact.rank = relation == Relation::ranked ? 2 : 0;
  if (relation == Relation::received) fact.award = model::AwardRef{"Cờ thi đua", "", 0, AwardLevel::none};
  fact.period = "2020";
  return fact;
}

struct Row {
  const char* what;
  Relation relation;
  bool match;
  std::function<void(GoldFact&, model::Fact&)> change;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    GoldFact gold = gold_fact(row.relation);
    model::Fact said = said_fact(row.relation);
    row.change(gold, said);
    EXPECT_EQ(matches(gold, said), row.match) << row.what;
  }
}

TEST(Matches, RelationAndStatus) {
  check({
      {"equal", Relation::led, true, [](auto&, auto&) {}},
      {"another relation", Relation::led, false, [](auto&, auto& said) { said.relation = Relation::ranked; }},
      {"another status", Relation::received, false, [](auto&, auto& said) { said.status = Status::nominated; }},
      {"revoked", Relation::received, true,
       [](auto& gold, auto& said) { gold.status = said.status = Status::revoked; }},
  });
}

TEST(Matches, Subject) {
  check({
      {"the full name", Relation::led, true,
       [](auto&, auto& said) { said.subject.text = "Cục Thống kê tỉnh Thái Bình"; }},
      {"the name in full of a short form", Relation::led, true,
       [](auto&, auto& said) {
         said.subject = {model::MentionType::unit, "Cục", "Cục Thống kê tỉnh Thái Bình", "", {}};
       }},
      {"another admissible name", Relation::led, true,
       [](auto& gold, auto& said) {
         gold.alt = "Chi cục Thống kê";
         said.subject.text = "Chi cục Thống kê";
       }},
      {"another unit", Relation::led, false, [](auto&, auto& said) { said.subject.text = "Cục Thuế tỉnh"; }},
      {"no subject in the gold", Relation::led, true,
       [](auto& gold, auto& said) {
         gold.subject.clear();
         said.subject.text = "Cục Thuế tỉnh";
       }},
  });
}

TEST(Matches, Period) {
  check({
      {"another year", Relation::led, false, [](auto&, auto& said) { said.period = "2019"; }},
      {"no year", Relation::led, false, [](auto&, auto& said) { said.period.clear(); }},
      {"a month of the year", Relation::led, true, [](auto&, auto& said) { said.period = "2020-09"; }},
      {"years in the gold", Relation::led, false, [](auto& gold, auto&) { gold.period = "2016/2020"; }},
      {"a period", Relation::led, true, [](auto& gold, auto& said) { gold.period = said.period = "2016/2020"; }},
      {"an admissible period", Relation::led, true,
       [](auto& gold, auto& said) {
         gold.period_alt = "2019/2020";
         said.period = "2019/2020";
       }},
      {"beside an admissible one the period itself", Relation::led, true,
       [](auto& gold, auto&) { gold.period_alt = "2019"; }},
      {"no period is admissible", Relation::led, true,
       [](auto& gold, auto& said) {
         gold.period_alt = "";
         said.period.clear();
       }},
      {"none stated, none said", Relation::led, true,
       [](auto& gold, auto& said) {
         gold.period.clear();
         said.period.clear();
       }},
      {"none stated, one said", Relation::led, false, [](auto& gold, auto&) { gold.period.clear(); }},
      {"none stated, the implied one said", Relation::led, true,
       [](auto& gold, auto&) {
         gold.period.clear();
         gold.implied_period = "2020";
       }},
      {"none stated, another said than implied", Relation::led, false,
       [](auto& gold, auto&) {
         gold.period.clear();
         gold.implied_period = "2021";
       }},
  });
}

TEST(Matches, Award) {
  check({
      {"with its giver", Relation::received, true,
       [](auto&, auto& said) { said.award->text = "Cờ thi đua của UBND tỉnh"; }},
      {"the gold with its giver", Relation::received, true,
       [](auto& gold, auto&) { gold.award = "Cờ thi đua của UBND tỉnh"; }},
      {"another award", Relation::received, false, [](auto&, auto& said) { said.award->text = "Bằng khen"; }},
      {"no award", Relation::received, false, [](auto&, auto& said) { said.award.reset(); }},
      {"none in the gold", Relation::received, true, [](auto& gold, auto&) { gold.award.clear(); }},
      {"the grade", Relation::received, true,
       [](auto& gold, auto& said) {
         gold.award = "Huân chương Lao động";
         gold.grade = "hạng Ba";
         said.award->text = "Huân chương Lao động hạng 3";
       }},
      {"another grade", Relation::received, false,
       [](auto& gold, auto& said) {
         gold.award = "Huân chương Lao động hạng Ba";
         said.award->text = "Huân chương Lao động hạng Nhì";
       }},
      {"no grade", Relation::received, false,
       [](auto& gold, auto& said) {
         gold.award = "Huân chương Lao động hạng Ba";
         said.award->text = "Huân chương Lao động";
       }},
      {"of the state, by its text", Relation::received, true,
       [](auto& gold, auto& said) { gold.award = said.award->text = "Cờ thi đua của Chính phủ"; }},
      {"of the state, by its level", Relation::received, true,
       [](auto& gold, auto& said) {
         gold.award = "Cờ thi đua của Chính phủ";
         said.award->level = AwardLevel::state;
       }},
      {"of the state, not said", Relation::received, false,
       [](auto& gold, auto&) { gold.award = "Cờ thi đua của Chính phủ"; }},
      {"of the state, said too much", Relation::received, true,
       [](auto&, auto& said) { said.award->level = AwardLevel::state; }},
      {"of another level", Relation::received, false,
       [](auto& gold, auto& said) {
         gold.award = "Bằng khen của UBND tỉnh";
         said.award->text = "Bằng khen của UBND huyện";
       }},
      {"its block does not matter", Relation::received, true, [](auto&, auto& said) { said.block.reset(); }},
  });
}

TEST(Matches, BlockAndRank) {
  check({
      {"with its owner", Relation::chairs, true,
       [](auto&, auto& said) { said.block->text = "Khối thi đua số 3 tỉnh Thái Bình"; }},
      {"another number", Relation::chairs, false, [](auto&, auto& said) { said.block->text = "Khối thi đua số 4"; }},
      {"no number", Relation::chairs, false, [](auto&, auto& said) { said.block->text = "Khối thi đua"; }},
      {"a number that the gold lacks", Relation::chairs, true, [](auto& gold, auto&) { gold.block = "Khối thi đua"; }},
      {"another block", Relation::chairs, false, [](auto&, auto& said) { said.block->text = "Cụm các huyện"; }},
      {"its second name", Relation::chairs, true,
       [](auto& gold, auto& said) { gold.block_alt = said.block->text = "Cụm các huyện"; }},
      {"no block", Relation::member_of, false, [](auto&, auto& said) { said.block.reset(); }},
      {"none in the gold", Relation::member_of, true,
       [](auto& gold, auto& said) {
         gold.block.clear();
         gold.block_alt = "Cụm các huyện";
         said.block.reset();
       }},
      {"another rank", Relation::ranked, false, [](auto&, auto& said) { said.rank = 3; }},
      {"no rank", Relation::ranked, false, [](auto&, auto& said) { said.rank = 0; }},
      {"no rank in the gold", Relation::ranked, true, [](auto& gold, auto&) { gold.rank = 0; }},
      {"a leader's rank does not matter", Relation::led, true, [](auto& gold, auto&) { gold.rank = 1; }},
  });
}

}  // namespace
}  // namespace sovang::evaluate
