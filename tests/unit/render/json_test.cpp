// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <gtest/gtest.h>

#include "query/render/renderer.hpp"
#include "tests/support/json_schema.hpp"
#include "tests/support/sample_record.hpp"
#include "tests/unit/render/sample_answers.hpp"

namespace sovang::render {
namespace {

using nlohmann::json;
using sovang::sample::schema_problems;

std::string printed(const char* format, const auto& print) {
  std::ostringstream out;
  print(*make_renderer(format, out));
  return out.str();
}

answers::Answer every_kind_of_row() {
  answers::Answer answer = sample::leaders();
  answer.changes = {sample::renamed()};
  answer.rows.push_back(sample::award(true));
  answer.rows.push_back(sample::award(false));
  answer.incomplete = {"10.0.0.1:7000"};
  answer.lineage = {"ty-thong-ke@t.thai-binh"};
  return answer;
}

TEST(AnswerJson, FitsItsSchema) {
  const std::string text = printed("json", [](Renderer& r) { r.answer(every_kind_of_row()); });
  EXPECT_EQ(schema_problems("answer", json::parse(text)), "");
  const std::string empty = printed("json", [](Renderer& r) { r.answer({}); });
  EXPECT_EQ(schema_problems("answer", json::parse(empty)), "");
}

TEST(AnswerJson, WritesAbsentSlotsAsNull) {
  const json answer = json::parse(printed("json", [](Renderer& r) { r.answer(every_kind_of_row()); }));
  const json& bare = answer["rows"].back();
  for (const char* key : {"basis", "period", "block", "decision", "issuer", "rank"})
    EXPECT_TRUE(bare[key].is_null()) << key;
  EXPECT_EQ(bare["award"]["grade"], nullptr);
  EXPECT_EQ(answer["pattern"]["block"], nullptr);
  EXPECT_EQ(answer["pattern"]["relation"], "led");
  EXPECT_EQ(answer["rows"][0]["proofs"][0]["context"][0]["slot"], "block");
  EXPECT_FALSE(bare.contains("rule"));
  EXPECT_FALSE(bare.contains("evidence"));
}

TEST(AnswerJson, TheSchemaRefusesWhatIsNoAnswer) {
  const json good = json::parse(printed("json", [](Renderer& r) { r.answer(sample::leaders()); }));
  json bad = good;
  bad["rows"][0]["colour"] = "red";
  EXPECT_NE(schema_problems("answer", bad), "");
  bad = good;
  bad["rows"][0].erase("conflict");
  EXPECT_NE(schema_problems("answer", bad), "");
  bad = good;
  bad["rows"][0]["proofs"][0]["authority"] = "rumour";
  EXPECT_NE(schema_problems("answer", bad), "");
}

TEST(SearchJson, FitsItsSchemaAndHasNoMarks) {
  const json search = json::parse(printed("json", [](Renderer& r) { r.search(sample::search()); }));
  EXPECT_EQ(schema_problems("search", search), "");
  EXPECT_EQ(search["hits"][0]["snippet"], "Cục Thống kê dẫn đầu.");
  EXPECT_EQ(search["hits"][1]["title"], nullptr);
  json bad = search;
  bad["hits"][0]["snippet"] = std::string(201, 'a');
  EXPECT_NE(schema_problems("search", bad), "");
}

TEST(SearchJson, WithoutFacetsSaysNull) {
  answers::SearchAnswer answer = sample::search();
  answer.facets.reset();
  const json search = json::parse(printed("json", [&](Renderer& r) { r.search(answer); }));
  EXPECT_EQ(schema_problems("search", search), "");
  EXPECT_TRUE(search["facets"].is_null());
}

TEST(NamesJson, FitsItsSchema) {
  EXPECT_EQ(schema_problems("names", json::parse(printed("json", [](Renderer& r) { r.names(sample::names()); }))), "");
}

TEST(RecordJson, IsTheRecord) {
  const std::string text = printed("json", [](Renderer& r) { r.record(sovang::sample::election(), {}); });
  EXPECT_EQ(schema_problems("record", json::parse(text)), "");
}

TEST(JsonLines, AreTheListsOfTheWhole) {
  const json whole = json::parse(printed("json", [](Renderer& r) { r.answer(every_kind_of_row()); }));
  std::istringstream lines(printed("jsonl", [](Renderer& r) { r.answer(every_kind_of_row()); }));
  std::size_t i = 0;
  for (std::string line; std::getline(lines, line); ++i) EXPECT_EQ(json::parse(line), whole["rows"][i]);
  EXPECT_EQ(i, whole["rows"].size());
}

TEST(Json, SurvivesBytesThatAreNoUtf8) {
  answers::SearchAnswer answer = sample::search();
  answer.hits[0].snippet.text = "\xff\xfe";
  EXPECT_TRUE(json::accept(printed("json", [&](Renderer& r) { r.search(answer); })));
}

}  // namespace
}  // namespace sovang::render
