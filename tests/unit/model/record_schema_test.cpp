// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/model/record_json.hpp"
#include "tests/support/json_schema.hpp"
#include "tests/support/sample_record.hpp"

namespace sovang::model {
namespace {

using nlohmann::json;

std::string problems(const json& instance) {
  return sample::schema_problems("record", instance);
}

TEST(RecordSchema, AcceptsWhatIsWritten) {
  Record record = sample::election();
  EXPECT_EQ(problems(json::parse(to_json(record))), "");

  record.mentions[0].maybe = {"a"};
  Fact& fact = record.facts[0];
  fact.award = AwardRef{"Cờ thi đua", "", 0, AwardLevel::none};
  fact.decision = DecisionRef{"42/QĐ-TTg", "2021-01-05", "Thủ tướng", ""};
  fact.issuer = IssuerRef{"Thủ tướng", ""};
  fact.period = "2020/2021";
  fact.period_kind = "school_year";
  fact.evidence[1].again = true;
  EXPECT_EQ(problems(json::parse(to_json(record))), "");

  Record bare;
  bare.id = "0123456789abcdef";
  EXPECT_EQ(problems(json::parse(to_json(bare))), "");
}

TEST(RecordSchema, RefusesWhatIsNot) {
  const json good = json::parse(to_json(sample::election()));
  const auto with = [&](const char* pointer, const json& value) {
    json changed = good;
    changed[json::json_pointer(pointer)] = value;
    return changed;
  };
  EXPECT_NE(problems(with("/colour", "red")), "");
  EXPECT_NE(problems(with("/facts/0/subject/colour", "red")), "");
  EXPECT_NE(problems(with("/id", "4F4D")), "");
  EXPECT_NE(problems(with("/facts/0/status", "certain")), "");
  EXPECT_NE(problems(with("/facts/0/confidence", 1.5)), "");
  EXPECT_NE(problems(with("/facts/0/evidence/0/again", false)), "");
  EXPECT_NE(problems(with("/published", "14/01/2021 lúc 9 giờ")), "");
  EXPECT_NE(problems(with("/place", "")), "");
  json incomplete = good;
  incomplete.erase("facts");
  EXPECT_NE(problems(incomplete), "");
}

}  // namespace
}  // namespace sovang::model
