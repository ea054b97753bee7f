// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/generator/composer.hpp"

#include <map>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace sovang::corpus {
namespace {

class ComposerTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto knowledge = knowledge::load(SOVANG_SOURCE_DIR "/schemas");
    auto vocabulary = Vocabulary::learn({SOVANG_SOURCE_DIR "/corpus/gold/sample"});
    ASSERT_TRUE(knowledge && vocabulary);
    world = std::make_unique<World>(*knowledge);
    words = std::make_unique<Vocabulary>(std::move(*vocabulary));
  }
  static void TearDownTestSuite() {
    world.reset();
    words.reset();
  }
  static Composer composer(std::uint64_t seed) { return {*world, *words, seed}; }

  static inline std::unique_ptr<World> world;
  static inline std::unique_ptr<Vocabulary> words;
};

TEST_F(ComposerTest, WritesTheSameBytesFromOneSeed) {
  for (const std::size_t number : {0, 1, 70, 99999}) {
    EXPECT_EQ(composer(1).document(number).text, composer(1).document(number).text);
    EXPECT_NE(composer(1).document(number).text, composer(2).document(number).text);
    EXPECT_NE(composer(1).document(number).text, composer(1).document(number + 1).text);
  }
}

TEST_F(ComposerTest, StatesAboutEightFactsInAbout3500Bytes) {
  std::size_t facts = 0, bytes = 0;
  for (std::size_t i = 0; i < 500; ++i) {
    const Document document = composer(1).document(i);
    facts += document.facts.size();
    bytes += document.text.size();
  }
  EXPECT_NEAR(static_cast<double>(facts) / 500, 8.5, 1.0);
  EXPECT_NEAR(static_cast<double>(bytes) / 500, 3500, 500);
}

TEST_F(ComposerTest, HoldsTheEvidenceOfEachFact) {
  for (std::size_t i = 0; i < 100; ++i) {
    const Document document = composer(3).document(i);
    for (const StatedFact& fact : document.facts) {
      EXPECT_NE(document.text.find(fact.evidence), std::string::npos) << fact.evidence;
      EXPECT_NE(fact.evidence.find(fact.subject), std::string::npos) << fact.evidence;
    }
  }
}

TEST_F(ComposerTest, NamesOneLeaderOfABlockAndYear) {
  std::map<std::pair<std::string, std::string>, std::string> leaders;
  std::size_t again = 0;
  for (std::size_t i = 0; i < 500; ++i)
    for (const StatedFact& fact : composer(1).document(i).facts) {
      if (fact.relation != "led") continue;
      const auto [known, is_new] = leaders.emplace(std::pair(fact.block, fact.period), fact.subject);
      EXPECT_EQ(known->second, fact.subject) << fact.block;
      if (!is_new) ++again;
    }
  EXPECT_GT(again, 0u);
}

TEST_F(ComposerTest, WritesRowsOfAGoldFile) {
  const auto row = nlohmann::json::parse(gold_row(composer(1).document(7), "000007"));
  EXPECT_EQ(row["id"], "000007");
  ASSERT_GE(row["facts"].size(), 4u);
  EXPECT_EQ(row["facts"][0]["relation"], "led");
  EXPECT_EQ(row["facts"][0]["rank"], 1);
  EXPECT_TRUE(row["facts"][0]["award"].is_null());
  EXPECT_EQ(row["blocks"].size(), 1u);
}

TEST_F(ComposerTest, TellsOfMoreBlocksTheMoreDocumentsThereAre) {
  EXPECT_EQ(composer(1).block_of(10), 0u);
  std::size_t highest = 0;
  for (std::size_t i = 9000; i < 10000; ++i) highest = std::max(highest, composer(1).block_of(i));
  EXPECT_GT(highest, 150u);
  EXPECT_LE(highest, 200u);
}

}  // namespace
}  // namespace sovang::corpus
