// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/gold.hpp"

#include <gtest/gtest.h>

namespace sovang::evaluate {
namespace {

std::string row(const std::string& id, const std::string& facts = "") {
  return R"({"id":")" + id + R"(","notes":"","units":["A"],"awards":[],"blocks":["B","C"],"facts":[)" + facts + "]}\n";
}

std::string fact(const std::string& more = "") {
  return R"({"relation":"ranked","status":"asserted","subject":{"type":"unit","text":"A","canonical":"A a"},)"
         R"("block":"B","award":null,"period":null)" +
         more + "}";
}

TEST(ParseGold, ReadsRows) {
  const auto documents =
      parse_gold(row("one") + "\n" +
                     row("two", fact() + "," +
                                    fact(R"(,"rank":2,"period_alt":"2020","implied_period":"2021","optional":true,)"
                                         R"("grade":"hạng Ba","block_alt":"C","evidence":"e")")),
                 "gold");
  ASSERT_TRUE(documents) << documents.error().message;
  ASSERT_EQ(documents->size(), 2u);
  EXPECT_EQ(documents->front().id, "one");
  EXPECT_EQ(documents->front().units, std::vector<std::string>{"A"});
  EXPECT_EQ(documents->front().blocks, (std::vector<std::string>{"B", "C"}));
  const auto& facts = documents->back().facts;
  ASSERT_EQ(facts.size(), 2u);
  EXPECT_EQ(facts[0].relation, model::Relation::ranked);
  EXPECT_EQ(facts[0].canonical, "A a");
  EXPECT_EQ(facts[0].rank, 0);
  EXPECT_FALSE(facts[0].period_alt);
  EXPECT_FALSE(facts[0].optional);
  EXPECT_EQ(facts[1].rank, 2);
  EXPECT_EQ(facts[1].period_alt, "2020");
  EXPECT_EQ(facts[1].implied_period, "2021");
  EXPECT_EQ(facts[1].grade, "hạng Ba");
  EXPECT_EQ(facts[1].block_alt, "C");
  EXPECT_EQ(facts[1].evidence, "e");
  EXPECT_TRUE(facts[1].optional);
}

TEST(ParseGold, TellsAPeriodThatIsAdmissiblyNoneFromNoOtherPeriod) {
  const auto documents = parse_gold(row("one", fact(R"(,"period_alt":null)")), "gold");
  ASSERT_TRUE(documents);
  EXPECT_EQ(documents->front().facts.front().period_alt, "");
}

TEST(ParseGold, NamesLineAndKeyOfWhatIsWrong) {
  struct Row {
    std::string lines;
    const char* message;
  };
  const Row rows[] = {
      {"", "gold has no row"},
      {"\n \r\n", "gold has no row"},
      {row("a") + "{", "gold:2: this is no JSON"},
      {row("a") + "\n[]", "gold:3: the record must be an object"},
      {"{\"id\":\"\xFF\"}", "gold:1: this is no JSON"},
      {R"({"id":"a"})", "gold:1: facts is missing"},
      {row("a", R"({"relation":"beat"})"), "gold:1: facts[0].relation is no word that this program knows: \"beat\""},
      {row("a", fact(R"(,"rank":"2")")), "gold:1: facts[0].rank must be a whole number in its range"},
      {row("a", fact(R"(,"period_alt":2020)")), "gold:1: facts[0].period_alt must be a string"},
      {row("a") + row("a"), "gold:2: id \"a\" occurs twice"},
      {row("../a"), "gold:1: id must be the name of a file without its folder and ending"},
      {row(""), "gold:1: id must be the name of a file without its folder and ending"},
      {row("a\\u0000"), "gold:1: id must be the name of a file without its folder and ending"},
  };
  for (const Row& wrong : rows) {
    const auto documents = parse_gold(wrong.lines, "gold");
    ASSERT_FALSE(documents) << wrong.message;
    EXPECT_EQ(documents.error().code, ErrorCode::invalid_input);
    EXPECT_EQ(documents.error().message, wrong.message);
    EXPECT_NE(documents.error().hint, "");
  }
}

}  // namespace
}  // namespace sovang::evaluate
