// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/report.hpp"

#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace sovang::evaluate {
namespace {

using model::MentionType;
using model::Relation;
using model::Status;
using nlohmann::json;

Report report() {
  Scores scores;
  scores.documents = 2;
  scores.facts[{Relation::led, Status::asserted}] = {3, 1, 2};
  scores.facts[{Relation::received, Status::nominated}] = {1, 0, 0};
  scores.mentions[MentionType::unit] = {1, 1, 1};
  scores.without_fact = 1;
  scores.missed = {{"1.txt", {Relation::led, Status::asserted}, "A\x1B[2J", "", "", "2020", "", "words"}};
  scores.wrong = {{"2.txt", {Relation::led, Status::asserted}, "B", "K", "", "", "led.elected", "B dẫn đầu."}};
  scores.unread = {"2.txt"};
  return {{"gold.jsonl"}, scores, true};
}

std::string text_of(const Report& report) {
  std::ostringstream out;
  print_text(report, out);
  return out.str();
}

TEST(ReportJson, HasTheFigures) {
  const json printed = json::parse(to_json(report()));
  EXPECT_EQ(printed["schema"], "sovang.evaluation/1");
  EXPECT_EQ(printed["gold"], json{"gold.jsonl"});
  EXPECT_EQ(printed["unread"], json{"2.txt"});
  EXPECT_EQ(printed["facts"].size(), 2u);
  const json& row = printed["facts"][0];
  EXPECT_EQ(row["relation"], "led");
  EXPECT_EQ(row["status"], "asserted");
  EXPECT_DOUBLE_EQ(row["precision"], 0.75);
  EXPECT_DOUBLE_EQ(row["recall"], 0.6);
  EXPECT_NEAR(row["f1"], 2 * 0.75 * 0.6 / 1.35, 1e-12);
  EXPECT_EQ(row["gold"], 5);
  EXPECT_EQ(row["said"], 4);
  EXPECT_EQ(row["right"], 3);
  EXPECT_LT(row["recall_interval"][0], 0.6);
  EXPECT_GT(row["recall_interval"][1], 0.6);
  EXPECT_EQ(printed["all"]["right"], 4);
  EXPECT_EQ(printed["core"]["right"], 4);
  EXPECT_EQ(printed["mentions"][0]["type"], "unit");
  EXPECT_EQ(printed["without_fact"], json({{"documents", 1}, {"told", 0}}));
}

TEST(ReportJson, HasFindingsOnlyWhereTheyAreAskedFor) {
  Report quiet = report();
  quiet.findings = false;
  EXPECT_FALSE(json::parse(to_json(quiet)).contains("missed"));
  const json printed = json::parse(to_json(report()));
  EXPECT_EQ(printed["missed"][0]["rule"], nullptr);
  EXPECT_EQ(printed["missed"][0]["document"], "1.txt");
  EXPECT_EQ(printed["wrong"][0]["rule"], "led.elected");
  EXPECT_EQ(printed["wrong"][0]["sentence"], "B dẫn đầu.");
  EXPECT_EQ(printed["wrong"][0]["period"], nullptr);
}

TEST(ReportText, HasARowForEachFigure) {
  const std::string text = text_of(report());
  EXPECT_NE(text.find("led                   0.750 (0.30–0.95)  0.600 (0.23–0.88)  0.667     5     4     3\n"),
            std::string::npos)
      << text;
  for (const char* name : {"\nreceived, nominated ", "\nall ", "\ncore ", "\nunit "})
    EXPECT_NE(text.find(name), std::string::npos) << name;
}

TEST(ReportText, ShowsFindingsWithRuleSentenceAndDocument) {
  const std::string text = text_of(report());
  EXPECT_NE(text.find("missed led: A [2J | – | – | 2020\n  1.txt\n  words\n"), std::string::npos) << text;
  EXPECT_NE(text.find("wrong led: B | K | – | – | rule led.elected\n  2.txt\n  B dẫn đầu.\n"), std::string::npos)
      << text;
  Report quiet = report();
  quiet.findings = false;
  EXPECT_EQ(text_of(quiet).find("led.elected"), std::string::npos);
}

}  // namespace
}  // namespace sovang::evaluate
