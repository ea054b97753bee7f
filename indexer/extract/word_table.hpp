// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

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
  struct Slot {
    std::uint32_t hash = 0;
    WordId word = 0;  ///< 0: free
  };
  [[nodiscard]] std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
  void grow();

  std::vector<Slot> slots_;  ///< a power of two of them, at most half full
  std::deque<std::string> spellings_;
};

}  // namespace sovang::extract
