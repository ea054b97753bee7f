// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/short_word.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace sovang::text {
namespace {

TEST(ShortWord, IsTheSameForTheSameBytesOnly) {
  std::vector<std::string> words;  // of every length, with each byte changed, and such as only their length tells apart
  for (std::size_t size = 0; size <= ShortWord::longest; ++size) {
    words.emplace_back(size, 'a');
    for (std::size_t at = 0; at < size; ++at) {
      words.emplace_back(size, 'a');
      words.back()[at] = 'b';
    }
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string copy = words[i];
    EXPECT_EQ(ShortWord(copy).hash(), ShortWord(words[i]).hash());
    for (std::size_t k = 0; k < words.size(); ++k) EXPECT_EQ(ShortWord(words[i]) == ShortWord(words[k]), i == k);
  }
}

}  // namespace
}  // namespace sovang::text
