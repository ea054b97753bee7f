// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/record_json.hpp"

#include <limits>

#include <gtest/gtest.h>

#include "tests/support/sample_record.hpp"

namespace sovang::model {
namespace {

TEST(RecordJson, WritesKeysInTheOrderOfTheSchemaAndNullsForWhatIsUnknown) {
  Record record;
  record.id = "0123456789abcdef";
  record.source.path = "a.txt";
  record.text = "Đã đọc.";
  EXPECT_EQ(to_json(record),
            R"({"schema":"sovang.record/1","id":"0123456789abcdef",)"
            R"("source":{"path":"a.txt","url":null,"media_type":null,"charset":null},)"
            R"("kind":"other","title":null,"author":null,"number":null,"issuer":null,"place":null,"published":null,)"
            R"("text":"Đã đọc.","layout":[],"mentions":[],"facts":[],"citations":[],"problems":[]})");
}

TEST(RecordJson, WritesAFactInFull) {
  Fact fact = sample::election().facts.front();
  fact.award = AwardRef{"Huân chương Lao động hạng Nhì", "huan-chuong-lao-dong", 2, AwardLevel::state};
  fact.decision = DecisionRef{"42/QĐ-TTg", "2021-01-05", "", ""};
  fact.issuer = IssuerRef{"Thủ tướng Chính phủ", ""};
  fact.period = "2020/2021";
  fact.period_kind = "school_year";
  fact.evidence = {{{44, 111}, {"relation"}, false}, {{0, 40}, {"block"}, true}};
  EXPECT_EQ(to_json(fact),
            R"({"relation":"led","subject":{"type":"unit","text":"Cục Thống kê Thái Bình",)"
            R"("name":"Cục Thống kê tỉnh Thái Bình","id":"cuc-thong-ke@t.thai-binh"},)"
            R"("block":{"text":"Khối thi đua số 3","id":"khoi-thi-dua-3@t.thai-binh"},)"
            R"("award":{"text":"Huân chương Lao động hạng Nhì","id":"huan-chuong-lao-dong","grade":2,"level":"state"},)"
            R"("rank":1,"basis":"acclaimed","period":"2020/2021","period_kind":"school_year","period_inferred":false,)"
            R"("decision":{"number":"42/QĐ-TTg","date":"2021-01-05","issuer":null,"id":null},)"
            R"("issuer":{"text":"Thủ tướng Chính phủ","id":null},"status":"asserted","confidence":0.97,)"
            R"("rule":"led.elected","evidence":[{"start":44,"end":111,"slots":["relation"]},)"
            R"({"start":0,"end":40,"slots":["block"],"again":true}]})");
}

TEST(RecordJson, WritesCandidatesOnlyWhereThereAreSome) {
  Fact fact;
  fact.subject = {MentionType::unit, "Sở Tài chính", "", "", {"so-tai-chinh@t.thai-binh", "so-tai-chinh@t.ha-nam"}};
  EXPECT_NE(to_json(fact).find(R"("id":null,"maybe":["so-tai-chinh@t.thai-binh","so-tai-chinh@t.ha-nam"]})"),
            std::string::npos);
  fact.subject.maybe.clear();
  EXPECT_EQ(to_json(fact).find("maybe"), std::string::npos);
}

TEST(RecordJson, NeverThrowsOverBadTextOrNumbers) {
  Record record;
  record.text = "\xFF\xC0 hỏng";
  record.facts.resize(1);
  record.facts[0].confidence = std::numeric_limits<double>::quiet_NaN();
  const auto read = record_from_json(to_json(record));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->facts[0].confidence, 0.0);
}

TEST(RecordJson, ReadsWhatItWrote) {
  Record record = sample::election();
  record.mentions[2].maybe = {"a", "b"};
  record.facts[0].evidence[1].again = true;
  record.facts[0].award = AwardRef{"Cờ thi đua", "co-thi-dua", 0, AwardLevel::none};
  const std::string line = to_json(record);
  const auto read = record_from_json(line);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(to_json(*read), line);
  EXPECT_EQ(read->text, record.text);
  EXPECT_EQ(read->facts[0].evidence[0].span, record.facts[0].evidence[0].span);
}

struct BadRecord {
  const char* instead_of;
  const char* put;
  const char* message_has;
};

class RecordJsonBad : public testing::TestWithParam<BadRecord> {};

TEST_P(RecordJsonBad, NamesTheKey) {
  std::string line = to_json(sample::election());
  const std::string old = GetParam().instead_of;
  const auto at = line.find(old);
  ASSERT_NE(at, std::string::npos);
  line.replace(at, old.size(), GetParam().put);
  const auto read = record_from_json(line);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::invalid_input);
  EXPECT_NE(read.error().message.find(GetParam().message_has), std::string::npos) << read.error().message;
}

INSTANTIATE_TEST_SUITE_P(
    All, RecordJsonBad,
    testing::Values(BadRecord{R"({"schema")", R"({{"schema")", "not valid JSON"},
                    BadRecord{"sovang.record/1", "sovang.record/9", "schema must be"},
                    BadRecord{R"("id":"4f4ddd42add532cf")", R"("id":7)", "id must be a string"},
                    BadRecord{R"("path":)", R"("pfad":)", "source.path is missing"},
                    BadRecord{R"("kind":"news")", R"("kind":"poem")", "kind is no word"},
                    BadRecord{R"("rank":1)", R"("rank":-1)", "facts[0].rank"},
                    BadRecord{R"("rank":1)", R"("rank":100000)", "facts[0].rank"},
                    BadRecord{R"("status":"asserted")", R"("status":null)", "facts[0].status"},
                    BadRecord{R"("confidence":0.97)", R"("confidence":"high")", "facts[0].confidence"},
                    BadRecord{R"("period_inferred":false)", R"("period_inferred":0)", "facts[0].period_inferred"},
                    BadRecord{R"("slots":["block"])", R"("slots":[1])", "facts[0].evidence[1].slots"},
                    BadRecord{R"("layout":[{"kind":"title","start":0,"end":40)",
                              R"("layout":[{"kind":"title","start":50,"end":40)", "layout[0].end"},
                    BadRecord{R"("problems":[)", R"("problems":[3,)", "problems[0] must be an object"},
                    BadRecord{R"("citations":[{)", R"("citations":{"x":[{)", "not valid JSON"}));

TEST(RecordJson, WhatIsNoRecordIsAnError) {
  for (const char* text : {"", "[]", "null", "3", "\"\"", "{}", "{\"schema\":\"sovang.record/1\"}"})
    EXPECT_FALSE(record_from_json(text)) << text;
}

}  // namespace
}  // namespace sovang::model
