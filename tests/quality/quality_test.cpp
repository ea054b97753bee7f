// SPDX-License-Identifier: GPL-3.0-or-later
// The rules on the sample archive and on retold real pages: as good as they were, and never wrong about who led.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "tests/quality/baseline.hpp"
#include "tests/quality/evaluation.hpp"

namespace sovang::quality {
namespace {

using nlohmann::json;

/// A gold file, by its name without ending.
class Quality : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override { evaluation = evaluate(gold(), true); }
  static std::string gold() { return std::string(SOVANG_SOURCE_DIR "/corpus/gold/") + GetParam() + ".jsonl"; }
  static std::string baseline_file() {
    return std::string(SOVANG_SOURCE_DIR "/tests/quality/baseline_") + GetParam() + ".json";
  }
  json evaluation;
};

bool is_update() {
  const char* update = std::getenv("SOVANG_UPDATE_BASELINE");
  return update != nullptr && std::string(update) == "1";
}

/// Ids of the documents that state nothing.
std::set<std::string> documents_without_facts(const std::string& gold) {
  std::set<std::string> ids;
  std::ifstream file(gold);
  for (std::string line; std::getline(file, line);) {
    const json row = json::parse(line);
    if (row["facts"].empty()) ids.insert(row["id"]);
  }
  return ids;
}

TEST_P(Quality, NoFigureFallsBelowItsBaseline) {
  const Baseline now = from_evaluation(evaluation);
  if (is_update()) {
    std::ofstream file(baseline_file());
    file << to_json(now).dump(2) << '\n';
    ASSERT_TRUE(file.flush()) << baseline_file() << " cannot be written";
    return;
  }
  std::ifstream file(baseline_file());
  const std::string told = falls(from_json(json::parse(file)), now);
  EXPECT_TRUE(told.empty()) << told << "(SOVANG_UPDATE_BASELINE=1 writes the figures of now into " << baseline_file()
                            << ")";
}

TEST_P(Quality, NoLeaderAndNoChairIsMadeUp) {
  for (const json& finding : evaluation["wrong"])
    EXPECT_FALSE(finding["status"] == "asserted" && (finding["relation"] == "led" || finding["relation"] == "chairs"))
        << finding.dump(2);
}

TEST_P(Quality, NothingIsAssertedOfADocumentThatStatesNothing) {
  const std::set<std::string> silent = documents_without_facts(gold());
  ASSERT_GE(silent.size(), 3u);
  EXPECT_EQ(evaluation["without_fact"]["told"], 0);
  for (const json& finding : evaluation["wrong"]) {
    const std::filesystem::path document(finding["document"].get<std::string>());
    EXPECT_FALSE(finding["status"] == "asserted" && silent.contains(document.stem().string())) << finding.dump(2);
  }
}

INSTANTIATE_TEST_SUITE_P(Gold, Quality, testing::Values("sample", "real", "real-next", "real-fresh"),
                         [](const auto& given) {
                           std::string name(given.param);
                           std::replace(name.begin(), name.end(), '-', '_');  // GoogleTest allows no dash
                           return name;
                         });

}  // namespace
}  // namespace sovang::quality
