// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/phrases.hpp"

#include <gtest/gtest.h>

namespace sovang::extract {
namespace {

TEST(WordTable, GivesAWordOneIdHoweverManyThereAre) {
  WordTable table;
  std::vector<WordId> ids;
  for (int i = 0; i < 5000; ++i) ids.push_back(table.intern("w" + std::to_string(i)));
  for (int i = 0; i < 5000; ++i) {
    const std::string word = "w" + std::to_string(i);
    EXPECT_EQ(table.intern(word), ids[i]);
    EXPECT_EQ(table.find(word), ids[i]);
    EXPECT_EQ(table.spelling(ids[i]), word);
  }
  EXPECT_EQ(table.size(), 5001U);
}

TEST(WordTable, TellsLongWordsApart) {
  WordTable table;
  const std::string long_word(40, 'a');
  const WordId id = table.intern(long_word);
  EXPECT_EQ(table.find(long_word), id);
  EXPECT_EQ(table.find(long_word + 'a'), 0U);
  EXPECT_EQ(table.find(std::string(16, 'a')), 0U);
}

TEST(WordTable, KnowsNoWordThatItWasNotGiven) {
  WordTable table;
  table.intern("sở");
  EXPECT_EQ(table.find("so"), 0U);
  EXPECT_EQ(table.find(""), 0U);
}

class PhrasesTest : public testing::Test {
 protected:
  PhrasesTest() {
    vocabulary_.add(PhraseKind::head, 1, "Sở");
    vocabulary_.add(PhraseKind::head, 2, "Cục Thuế");
    vocabulary_.add(PhraseKind::head, 3, "Cục");
    vocabulary_.add(PhraseKind::head, 4, "UBND");
    vocabulary_.add(PhraseKind::sector, 5, "Thuế");
    vocabulary_.add(PhraseKind::sector, 6, "Thuế");
  }

  Phrases read(std::string_view text) {
    tokens_ = text::tokenize(text);
    words_ = vocabulary_.ids(text, tokens_);
    return {vocabulary_, words_, tokens_};
  }

  static std::vector<std::uint32_t> entries(const std::optional<PhraseMatch>& match) {
    return match ? std::vector(match->entries.begin(), match->entries.end()) : std::vector<std::uint32_t>();
  }

  Vocabulary vocabulary_;
  std::vector<text::Token> tokens_;
  std::vector<WordId> words_;
};

using Entries = std::vector<std::uint32_t>;

TEST_F(PhrasesTest, TheLongestPhraseOfAKindWins) {
  const Phrases phrases = read("cục thuế");
  EXPECT_EQ(entries(phrases.longest(PhraseKind::head, 0, 2)), Entries{2});
  EXPECT_EQ(phrases.longest(PhraseKind::head, 0, 2)->length, 2U);
}

TEST_F(PhrasesTest, APhraseEndsBeforeTheLimit) {
  const Phrases phrases = read("cục thuế");
  EXPECT_EQ(entries(phrases.longest(PhraseKind::head, 0, 1)), Entries{3});
  EXPECT_FALSE(phrases.longest(PhraseKind::head, 0, 0));
}

TEST_F(PhrasesTest, KindsStandSideBySide) {
  const Phrases phrases = read("Cục Thuế");
  EXPECT_EQ(entries(phrases.longest(PhraseKind::sector, 1, 2)), (Entries{5, 6}));
  EXPECT_FALSE(phrases.longest(PhraseKind::sector, 0, 2));
  EXPECT_EQ(phrases.begin_at(0), kinds(PhraseKind::head));
  EXPECT_EQ(phrases.begin_at(1), kinds(PhraseKind::sector));
}

TEST_F(PhrasesTest, AFormInCapitalsMatchesCapitalsOnly) {
  EXPECT_EQ(entries(read("UBND").longest(PhraseKind::head, 0, 1)), Entries{4});
  EXPECT_FALSE(read("ubnd").longest(PhraseKind::head, 0, 1));
}

TEST_F(PhrasesTest, NothingIsFoundPastTheEnd) {
  const Phrases phrases = read("Sở");
  EXPECT_FALSE(phrases.longest(PhraseKind::head, 1, 2));
  EXPECT_FALSE(phrases.longest(PhraseKind::head, 7, 9));
  EXPECT_FALSE(Phrases().longest(PhraseKind::head, 0, 1));
}

}  // namespace
}  // namespace sovang::extract
