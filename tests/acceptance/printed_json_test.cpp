// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include "tests/acceptance/workplace.hpp"
#include "tests/support/json_schema.hpp"

/// Everything printed for machines fits the schema that it names.
namespace sovang::acceptance {
namespace {

using Question = std::vector<std::string>;

class PrintedJson : public Workplace {
 protected:
  void SetUp() override {
    const sample::Run run = build({SOVANG_SOURCE_DIR "/corpus/sample", SOVANG_SOURCE_DIR "/corpus/hostile"});
    ASSERT_EQ(run.status, 0) << run.err;
  }

  /// "sovang.answer/1" → the problems that answer.schema.json has with it.
  static std::string problems(const std::string& printed) {
    const Json value = Json::parse(printed, nullptr, false);
    if (value.is_discarded()) return "no JSON: " + printed.substr(0, 200);
    const std::string schema = value.value("schema", "");
    return sample::schema_problems(schema.substr(7, schema.find('/') - 7), value);
  }
};

TEST_F(PrintedJson, OfQuestionsFitsItsSchema) {
  for (const Question& question : {Question{"leaders"},
                                   Question{"leaders", "--year", "2015..2022"},
                                   Question{"leaders", "--year", "1950"},
                                   Question{"facts"},
                                   Question{"facts", "--status", "revoked"},
                                   Question{"timeline", "thai binh"},
                                   Question{"search", "thi dua"},
                                   Question{"search", "thi dua", "--facets"},
                                   Question{"search", "zzzqqq"},
                                   Question{"search", "thốngg kê"},
                                   Question{"ask", "Đơn vị nào dẫn đầu khối năm 2020?"},
                                   Question{"ask", "Đơn vị nào dẫn đầu hai năm liền?"},
                                   Question{"ask", "Cục Thống kê dẫn đầu khối mấy lần?"},
                                   Question{"ask", "Cục Thống kê có dẫn đầu khối năm 2020 không?"},
                                   Question{"units"},
                                   Question{"units", "--type", "block"},
                                   Question{"units", "zzzqqq"},
                                   Question{"cites", "06/2022/QH15"},
                                   Question{"cites", "9/9999/QH1"},
                                   Question{"show", "press/bhxh-viet-nam-co-thi-dua-2017.txt"}}) {
    Question asked = question;
    asked.insert(asked.end(), {"--format", "json"});
    const sample::Run run = ask(asked);
    EXPECT_EQ(problems(run.out), "") << testing::PrintToString(asked);
  }
}

TEST_F(PrintedJson, OfExtractFitsItsSchema) {
  const sample::Run run =
      sample::run_indexer({"extract", SOVANG_SOURCE_DIR "/corpus/sample", SOVANG_SOURCE_DIR "/corpus/hostile"});
  EXPECT_EQ(run.status, 0) << run.err;
  std::istringstream lines(run.out);
  std::size_t records = 0;
  for (std::string line; std::getline(lines, line); ++records) EXPECT_EQ(problems(line), "") << line.substr(0, 200);
  EXPECT_GT(records, 24u);
}

TEST_F(PrintedJson, OfEvaluateFitsItsSchema) {
  for (const char* more : {"--strict", "--verbose"}) {
    const sample::Run run =
        sample::run_indexer({"evaluate", SOVANG_SOURCE_DIR "/corpus/gold/sample.jsonl", "--format", "json", more});
    EXPECT_EQ(problems(run.out), "") << more;
  }
}

TEST_F(PrintedJson, OfStatusFitsItsSchema) {
  const sample::Run run = sample::run_indexer({"status", "--archive", archive(), "--format", "json"});
  EXPECT_EQ(problems(run.out), "");
}

}  // namespace
}  // namespace sovang::acceptance
