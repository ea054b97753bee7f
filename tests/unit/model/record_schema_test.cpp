// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "core/model/record_json.hpp"
#include "tests/support/sample_record.hpp"

namespace sovang::model {
namespace {

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

class RecordSchema : public testing::Test {
 protected:
  void SetUp() override {
    std::ifstream file(SOVANG_SOURCE_DIR "/schemas/json/record.schema.json");
    const json document = json::parse(file);
    valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(document), schema_);
  }

  bool valid(const json& instance) {
    valijson::ValidationResults problems;
    const bool fits = valijson::Validator().validate(schema_, NlohmannJsonAdapter(instance), &problems);
    valijson::ValidationResults::Error problem;
    while (problems.popError(problem)) last_problem_ = problem.description;
    return fits;
  }

  valijson::Schema schema_;
  std::string last_problem_;
};

TEST_F(RecordSchema, AcceptsWhatIsWritten) {
  Record record = sample::election();
  EXPECT_TRUE(valid(json::parse(to_json(record)))) << last_problem_;

  record.mentions[0].maybe = {"a"};
  Fact& fact = record.facts[0];
  fact.award = AwardRef{"Cờ thi đua", "", 0, AwardLevel::none};
  fact.decision = DecisionRef{"42/QĐ-TTg", "2021-01-05", "Thủ tướng", ""};
  fact.issuer = IssuerRef{"Thủ tướng", ""};
  fact.period = "2020/2021";
  fact.period_kind = "school_year";
  fact.evidence[1].again = true;
  EXPECT_TRUE(valid(json::parse(to_json(record)))) << last_problem_;

  Record bare;
  bare.id = "0123456789abcdef";
  EXPECT_TRUE(valid(json::parse(to_json(bare)))) << last_problem_;
}

TEST_F(RecordSchema, RefusesWhatIsNot) {
  const json good = json::parse(to_json(sample::election()));
  const auto with = [&](const char* pointer, const json& value) {
    json changed = good;
    changed[json::json_pointer(pointer)] = value;
    return changed;
  };
  EXPECT_FALSE(valid(with("/colour", "red")));
  EXPECT_FALSE(valid(with("/facts/0/subject/colour", "red")));
  EXPECT_FALSE(valid(with("/id", "4F4D")));
  EXPECT_FALSE(valid(with("/facts/0/status", "certain")));
  EXPECT_FALSE(valid(with("/facts/0/confidence", 1.5)));
  EXPECT_FALSE(valid(with("/facts/0/evidence/0/again", false)));
  EXPECT_FALSE(valid(with("/published", "14/01/2021 lúc 9 giờ")));
  EXPECT_FALSE(valid(with("/place", "")));
  json incomplete = good;
  incomplete.erase("facts");
  EXPECT_FALSE(valid(incomplete));
}

}  // namespace
}  // namespace sovang::model
