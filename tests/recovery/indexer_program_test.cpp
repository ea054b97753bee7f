// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "tests/support/child_process.hpp"

namespace sovang {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

bool fits(const std::string& schema_name, const std::string& text) {
  using valijson::adapters::NlohmannJsonAdapter;
  std::ifstream file(SOVANG_SOURCE_DIR "/schemas/json/" + schema_name + ".schema.json");
  const json document = json::parse(file);
  const json instance = json::parse(text);
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(document), schema);
  return valijson::Validator().validate(schema, NlohmannJsonAdapter(instance), nullptr);
}

class IndexerProgram : public testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(folder_ / "news");
    write("story.txt",
          "Khối thi đua số 3 tổng kết\nNăm 2020, Sở Tư pháp tỉnh Nam Định được suy tôn là đơn vị dẫn đầu khối.\n");
  }

  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / "news" / name, std::ios::binary) << bytes;
  }

  int run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), SOVANG_INDEX);
    sample::ChildProcess child(arguments);
    errors_.clear();
    const int status = child.wait(&errors_);
    output_ = child.output();
    return status;
  }

  int build(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"build",       (folder_ / "news").string(), "--archive", archive(), "--schemas",
                                       SOVANG_SCHEMAS};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
  }

  /// The build, run by a shell that limits it first.
  int run_shell(const std::string& script) {
    sample::ChildProcess child({"/bin/sh", "-c", script, "sh", SOVANG_INDEX, "build", (folder_ / "news").string(),
                                "--archive", archive(), "--schemas", SOVANG_SCHEMAS});
    errors_.clear();
    return child.wait(&errors_);
  }

  [[nodiscard]] std::string archive() const { return (folder_ / "archive").string(); }

  sample::TemporaryFolder folder_;
  std::string output_;
  std::string errors_;
};

TEST_F(IndexerProgram, ExitStatuses) {
  EXPECT_EQ(run({"--help"}), 0);
  EXPECT_EQ(run({}), 64);
  EXPECT_EQ(run({"frobnicate"}), 64);
  EXPECT_EQ(run({"build"}), 64);
  EXPECT_EQ(run({"build", "x", "--progress", "loud"}), 64);
  EXPECT_EQ(run({"status", "--archive", archive()}), 1);
  EXPECT_EQ(run({"build", (folder_ / "missing").string(), "--archive", archive()}), 1);
  EXPECT_FALSE(fs::exists(archive()));
  EXPECT_NE(errors_.find("hint: "), std::string::npos) << errors_;
  EXPECT_EQ(build(), 0);
  write("empty.txt", "");
  EXPECT_EQ(build(), 0);
  EXPECT_EQ(build({"--strict"}), 3);
}

TEST_F(IndexerProgram, EveryCommandHasExamples) {
  for (const char* command : {"build", "extract", "explain", "evaluate", "status", "verify", "compact"}) {
    EXPECT_EQ(run({command, "--help"}), 0);
    EXPECT_NE(output_.find("Examples:\n  sovang-index " + std::string(command)), std::string::npos) << output_;
  }
}

TEST_F(IndexerProgram, WhatMachinesReadFitsItsSchema) {
  write("empty.txt", "");
  ASSERT_EQ(build({"--progress", "json"}), 0);
  std::istringstream lines(errors_);
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) EXPECT_TRUE(fits("progress", line)) << line;
  EXPECT_EQ(count, 4);  // begin, two files, end

  ASSERT_EQ(run({"status", "--archive", archive(), "--format", "json"}), 0);
  EXPECT_TRUE(fits("status", output_)) << output_;
  EXPECT_EQ(json::parse(output_)["failures"][0]["code"], "empty-file");

  ASSERT_EQ(run({"extract", (folder_ / "news/story.txt").string(), "--schemas", SOVANG_SCHEMAS}), 0);
  EXPECT_TRUE(fits("record", output_)) << output_;
}

TEST_F(IndexerProgram, VerifyFindsAFlippedBitAndCompactKeepsEverything) {
  EXPECT_EQ(run({"verify", "--archive", archive()}), 1);  // there is none
  ASSERT_EQ(build(), 0);
  ASSERT_EQ(run({"compact", "--archive", archive()}), 0) << errors_;
  EXPECT_NE(errors_.find(" MB now"), std::string::npos) << errors_;
  ASSERT_EQ(run({"verify", "--archive", archive(), "--format", "json"}), 0) << errors_;
  EXPECT_TRUE(fits("verification", output_)) << output_;
  EXPECT_EQ(json::parse(output_)["documents"], 1);

  std::fstream file(archive() + "/postlist.glass", std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(-1, std::ios::end);
  file.put('\1');
  file.close();
  EXPECT_EQ(run({"verify", "--archive", archive(), "--format", "json"}), 1);
  EXPECT_TRUE(fits("verification", output_)) << output_;
  EXPECT_EQ(json::parse(output_)["problems"].size(), 1u);
}

TEST_F(IndexerProgram, AFullDiskIsToldAndLeavesWhatWasThere) {
  ASSERT_EQ(build(), 0);
  for (int i = 0; i < 30; ++i) {
    std::string text = "Tin số " + std::to_string(i) + "\n";
    for (int word = 0; word < 2000; ++word) text += "từ" + std::to_string(i * 2000 + word) + " ";
    write("more" + std::to_string(i) + ".txt", text);
  }
  // As on a full disk: no file grows beyond 256 KB, and nothing is ended for it.
  EXPECT_EQ(run_shell("trap '' XFSZ; ulimit -f 512; exec \"$@\""), 1);
  EXPECT_NE(errors_.find("check that the disk is not full"), std::string::npos) << errors_;
  ASSERT_EQ(run({"verify", "--archive", archive(), "--format", "json"}), 0) << output_;
  EXPECT_GE(json::parse(output_)["documents"], 1);
  EXPECT_EQ(build(), 0) << errors_;
  ASSERT_EQ(run({"verify", "--archive", archive(), "--format", "json"}), 0) << output_;
  EXPECT_EQ(json::parse(output_)["documents"], 31);
}

TEST_F(IndexerProgram, AFileHasOneIdHoweverItIsNamed) {
  ASSERT_EQ(run({"extract", (folder_ / "news").string(), "--schemas", SOVANG_SCHEMAS}), 0);
  const json by_folder = json::parse(output_);
  ASSERT_EQ(run({"extract", (folder_ / "news/story.txt").string(), "--schemas", SOVANG_SCHEMAS}), 0);
  EXPECT_EQ(json::parse(output_)["id"], by_folder["id"]);
}

TEST_F(IndexerProgram, ExplainShowsTheRuleAndNoColorInAFile) {
  ASSERT_EQ(run({"explain", (folder_ / "news/story.txt").string(), "--schemas", SOVANG_SCHEMAS}), 0);
  EXPECT_NE(output_.find("[Sở Tư pháp tỉnh Nam Định]"), std::string::npos) << output_;
  EXPECT_NE(output_.find("rule led."), std::string::npos) << output_;
  EXPECT_EQ(output_.find('\x1B'), std::string::npos);
}

}  // namespace
}  // namespace sovang
