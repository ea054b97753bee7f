// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/short_word.hpp"

namespace sovang::extract {

/// An interned match key. 0 is "a word that no phrase and no rule has".
using WordId = std::uint32_t;

/// Words and their ids, both ways. Every token of every text is looked up here: open addressing, one probe as a rule.
class WordTable {
 public:
  WordTable();

  WordId intern(std::string_view word);
  [[nodiscard]] WordId find(std::string_view word) const;
  [[nodiscard]] std::string_view spelling(WordId word) const { return spellings_[word]; }
  /// Ids are less than this.
  [[nodiscard]] std::size_t size() const { return spellings_.size(); }

 private:
  /// A word of at most 16 bytes as it is, so that finding it touches one place in memory; a longer one as its hash.
  struct Slot {
    text::ShortWord key;
    WordId word = 0;  ///< 0: free
  };
  [[nodiscard]] static text::ShortWord key_of(std::string_view word);
  [[nodiscard]] std::size_t slot_of(std::string_view word, const text::ShortWord& key) const;
  void grow();

  std::vector<Slot> slots_;  ///< a power of two of them, at most half full
  std::deque<std::string> spellings_;
};

}  // namespace sovang::extract
