// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/generator/vocabulary.hpp"

#include <set>

#include <gtest/gtest.h>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"

namespace sovang::corpus {
namespace {

Vocabulary learnt() {
  auto vocabulary = Vocabulary::learn({SOVANG_SOURCE_DIR "/corpus/gold/sample"});
  if (!vocabulary) throw std::runtime_error(vocabulary.error().message);
  return std::move(*vocabulary);
}

std::set<std::string> words_of(const Vocabulary& vocabulary, std::size_t sentences) {
  Random random(5);
  std::set<std::string> words;
  for (; sentences > 0; --sentences) {
    const std::string sentence = vocabulary.sentence(random, 30, {});
    for (const text::Token& token : text::tokenize(sentence)) words.insert(text::key(token.of(sentence)));
  }
  return words;
}

TEST(Vocabulary, IsOfTheSizeOfItsTexts) {
  EXPECT_GE(learnt().size(), 1000u);
}

TEST(Vocabulary, NamesTheMissingTexts) {
  EXPECT_EQ(Vocabulary::learn({SOVANG_SOURCE_DIR "/cmake"}).error().code, ErrorCode::not_found);
}

TEST(Vocabulary, NeverHasTheWordsByWhichFactsAreTold) {
  const auto words = words_of(learnt(), 500);
  for (const char* word : {"dẫn", "đầu", "thưởng", "tặng", "khối"}) EXPECT_FALSE(words.contains(word)) << word;
}

TEST(Vocabulary, GrowsWithTheTextLikeARealOne) {
  const Vocabulary vocabulary = learnt();
  const std::size_t few = words_of(vocabulary, 500).size();
  const std::size_t many = words_of(vocabulary, 5000).size();
  EXPECT_GT(many, few + few / 2);
  EXPECT_LT(many, few * 10);
}

}  // namespace
}  // namespace sovang::corpus
