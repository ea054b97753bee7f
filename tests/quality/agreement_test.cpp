// SPDX-License-Identifier: GPL-3.0-or-later
// `sovang-index evaluate` counts as the scorer does that is kept, in another language, beside the real texts. Figures
// are compared and printed, never facts: some of those texts are kept unseen.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/quality/evaluation.hpp"
#include "tests/support/programs.hpp"

namespace sovang::quality {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* total_rows[][2] = {{"ALL", "all"}, {"CORE", "core"}};

fs::path real_texts() {
  const char* folder = std::getenv("SOVANG_REAL");
  return folder == nullptr ? fs::path() : fs::path(folder);
}

fs::path scorer() {
  return real_texts() / ".." / "tools" / "score.py";
}

sample::Run run_python(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"/usr/bin/env", "python3"});
  return sample::run(std::move(arguments));
}

/// The scorer's figures for the records that `extract` prints of the gold's texts.
json score(const fs::path& gold) {
  const sample::TemporaryFolder folder;
  const std::string records = (folder / "records.jsonl").string();
  const sample::Run extracted = sample::run_indexer({"extract", fs::path(gold).replace_extension().string()});
  std::ofstream(records) << extracted.out;
  const sample::Run scored = run_python({scorer().string(), gold.string(), records, "--json"});
  if (scored.status != 0) throw std::runtime_error("the scorer fails: " + scored.err);
  return json::parse(scored.out);
}

/// The rows of an evaluation under the scorer's names for them.
json rows_by_name(const json& evaluation) {
  json rows;
  for (const json& row : evaluation["facts"]) {
    const std::string relation = row["relation"];
    const std::string status = row["status"];
    rows[status == "asserted" ? relation : relation + ":" + status] = row;
  }
  for (const json& row : evaluation["mentions"]) rows["mention:" + row["type"].get<std::string>()] = row;
  for (const auto& [theirs, ours] : total_rows) rows[theirs] = evaluation[ours];
  return rows;
}

void expect_equal(const std::string& name, const json& theirs, const json& ours) {
  constexpr const char* keys[][2] = {
      {"p", "precision"}, {"r", "recall"}, {"f1", "f1"}, {"gold", "gold"}, {"said", "said"}};
  for (const auto& [their_key, our_key] : keys)
    EXPECT_NEAR(theirs[their_key].get<double>(), ours[our_key].get<double>(), 1e-9) << name << ": " << our_key;
}

class Agreement : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    if (real_texts().empty()) GTEST_SKIP() << "SOVANG_REAL is unset: no scorer beside the real texts";
    if (!fs::is_regular_file(scorer())) GTEST_SKIP() << scorer() << " is not there";
    if (run_python({"--version"}).status != 0) GTEST_SKIP() << "python3 is not installed";
    if (!fs::is_regular_file(gold())) GTEST_SKIP() << gold() << " is not there";
  }

  [[nodiscard]] static fs::path gold() {
    return std::string(GetParam()) == "sample" ? fs::path(sample_gold) : real_texts() / "gold" / "dev.jsonl";
  }
};

TEST_P(Agreement, OfEveryFigureWithTheScorer) {
  json theirs = score(gold());
  const json evaluation = evaluate(gold().string(), false);
  const json negative = theirs["documents without a fact that got one"];
  theirs.erase("documents without a fact that got one");
  EXPECT_EQ(evaluation["without_fact"]["told"], negative["bad"]);
  EXPECT_EQ(evaluation["without_fact"]["documents"], negative["of"]);
  const json ours = rows_by_name(evaluation);
  EXPECT_GE(ours.size(), 8u);
  EXPECT_EQ(ours.size(), theirs.size());
  for (const auto& [name, row] : theirs.items()) {
    ASSERT_TRUE(ours.contains(name)) << name;
    expect_equal(name, row, ours[name]);
  }
}

INSTANTIATE_TEST_SUITE_P(Gold, Agreement, testing::Values("sample", "dev"),
                         [](const auto& gold) { return std::string(gold.param); });

}  // namespace
}  // namespace sovang::quality
