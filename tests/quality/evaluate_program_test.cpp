// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/programs.hpp"

namespace sovang::quality {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* story =
    "Khối thi đua số 3 tổng kết\nNăm 2020, Sở Tư pháp tỉnh Nam Định được suy tôn là đơn vị dẫn đầu khối.\n";

class EvaluateProgram : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_ / "gold"); }

  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }

  static std::string row(const std::string& id) {
    const json fact{{"relation", "led"},
                    {"status", "asserted"},
                    {"subject", {{"text", "Sở Tư pháp"}, {"canonical", "Sở Tư pháp tỉnh Nam Định"}}},
                    {"block", "Khối thi đua số 3"},
                    {"award", nullptr},
                    {"period", "2020"}};
    const json written{{"id", id},
                       {"facts", {fact}},
                       {"units", {"Sở Tư pháp tỉnh Nam Định"}},
                       {"awards", json::array()},
                       {"blocks", {"Khối thi đua số 3"}}};
    return written.dump() + "\n";
  }

  [[nodiscard]] sample::Run evaluate(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"evaluate", (folder_ / "gold.jsonl").string(), "--format", "json"});
    return sample::run_indexer(std::move(arguments));
  }

  sample::TemporaryFolder folder_;
};

TEST_F(EvaluateProgram, ReadsTheTextsBesideTheGold) {
  write("gold.jsonl", row("1"));
  write("gold/1.txt", story);
  const sample::Run run = evaluate({});
  ASSERT_EQ(run.status, 0) << run.err;
  const json printed = json::parse(run.out);
  EXPECT_EQ(printed["documents"], 1);
  EXPECT_EQ(printed["facts"][0]["right"], 1) << run.out;
  EXPECT_FALSE(printed.contains("missed"));
}

TEST_F(EvaluateProgram, SumsOverGoldFiles) {
  write("gold.jsonl", row("1"));
  write("gold/1.txt", story);
  const json printed = json::parse(evaluate({(folder_ / "gold.jsonl").string()}).out);
  EXPECT_EQ(printed["gold"].size(), 2u);
  EXPECT_EQ(printed["documents"], 2);
  EXPECT_EQ(printed["facts"][0]["right"], 2);
}

TEST_F(EvaluateProgram, MissesWhatATextThatCannotBeReadStates) {
  write("gold.jsonl", row("gone") + row("1") + row("empty"));
  write("gold/1.txt", story);
  write("gold/empty.txt", "");
  const sample::Run run = evaluate({"--verbose"});
  ASSERT_EQ(run.status, 0) << run.err;
  EXPECT_NE(run.err.find("gold/gone.txt: "), std::string::npos) << run.err;
  EXPECT_NE(run.err.find("gold/empty.txt: "), std::string::npos) << run.err;
  const json printed = json::parse(run.out);
  EXPECT_EQ(printed["unread"].size(), 2u);
  EXPECT_EQ(printed["missed"].size(), 2u);
  EXPECT_EQ(printed["facts"][0]["gold"], 3);
  EXPECT_EQ(printed["facts"][0]["right"], 1);
  EXPECT_EQ(evaluate({"--strict"}).status, 3);
}

TEST_F(EvaluateProgram, SaysWhatIsWrongWithItsInput) {
  EXPECT_EQ(evaluate({}).status, 1);
  write("gold.jsonl", "{");
  const sample::Run broken = evaluate({});
  EXPECT_EQ(broken.status, 1);
  EXPECT_NE(broken.err.find("gold.jsonl:1: this is no JSON"), std::string::npos) << broken.err;
  write("gold.jsonl", row("1"));
  const sample::Run unread = evaluate({});
  EXPECT_EQ(unread.status, 1);
  EXPECT_EQ(unread.out, "");
  EXPECT_NE(unread.err.find("no text could be read"), std::string::npos) << unread.err;
  EXPECT_EQ(sample::run_indexer({"evaluate"}).status, 64);
  EXPECT_EQ(evaluate({"--format", "csv"}).status, 64);
}

}  // namespace
}  // namespace sovang::quality
