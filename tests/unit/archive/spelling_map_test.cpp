// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/spelling_map.hpp"

#include <gtest/gtest.h>

namespace sovang::archive {
namespace {

using Words = std::vector<std::string>;

SpellingMap map_of(const Words& words) {
  SpellingChanges changes;
  for (const std::string& word : words) note_spelling(changes, word, true);
  return SpellingMap().changed(changes);
}

TEST(SpellingMap, FindsEverySpellingOfEveryWord) {
  const SpellingMap map = map_of({"thống", "thông", "thong", "kê", "kẻ", "đơn", "đón", "á", "ỷ", "2020"});
  EXPECT_EQ(map.find("thong"), (Words{"thông", "thống"}));
  EXPECT_EQ(map.find("ke"), (Words{"kê", "kẻ"}));
  EXPECT_EQ(map.find("don"), (Words{"đón", "đơn"}));
  EXPECT_EQ(map.find("a"), (Words{"á"}));
  EXPECT_EQ(map.find("y"), (Words{"ỷ"}));
  for (const char* absent : {"", "tho", "thongs", "zz", "2020", "0"}) EXPECT_EQ(map.find(absent), Words{}) << absent;
}

TEST(SpellingMap, IsSortedText) {
  EXPECT_EQ(map_of({"kê", "thống", "thông", "kẻ"}).stored(), "ke\tkê\tkẻ\nthong\tthông\tthống\n");
}

TEST(SpellingMap, TakesWordsInAndOut) {
  const SpellingMap map = map_of({"thống", "thông", "kê"});
  SpellingChanges changes;
  note_spelling(changes, "thông", false);
  note_spelling(changes, "kê", false);
  note_spelling(changes, "bạn", true);
  note_spelling(changes, "xã", true);
  EXPECT_EQ(map.changed(changes), map_of({"bạn", "thống", "xã"}));
}

TEST(SpellingMap, StaysAsItIsWhereNothingIsNew) {
  const SpellingMap map = map_of({"thống", "kê"});
  SpellingChanges changes;
  note_spelling(changes, "thống", true);
  note_spelling(changes, "vắng", false);
  EXPECT_EQ(map.changed(changes), map);
  EXPECT_EQ(map.changed({}), map);
}

TEST(SpellingMap, DamagedBytesDoNoHarm) {
  for (const char* bytes : {"\n\n\n", "\t\t\t", "ke", "ke\t", "zz\tz\naa\tá\n", "\xFF\xFE\n"}) {
    const SpellingMap map{std::string(bytes)};
    for (const char* word : {"", "a", "ke", "zz", "\xFF"}) (void)map.find(word);
    SpellingChanges changes;
    note_spelling(changes, "kê", true);
    EXPECT_FALSE(map.changed(changes).stored().empty());
  }
}

}  // namespace
}  // namespace sovang::archive
