// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/text/tokens.hpp"

namespace sovang::extract {

/// What a phrase of the vocabulary stands for.
enum class PhraseKind : std::uint8_t {
  head,
  sector,
  place,
  level,
  award,
  no_head,
  name_break,
  block_break,
  ahead,
  office,
  planned,
  denied,
  nominating,
  basis_line
};

/// An interned match key. 0 is "a word that no phrase and no rule has".
using WordId = std::uint32_t;

/// One phrase that begins at a given token: how many tokens it covers and every entry that it may stand for.
struct PhraseMatch {
  std::uint32_t length = 0;
  std::span<const std::uint32_t> entries;
};

/// The key under which a token is compared with the vocabulary: lower case, one tone placement, i and y one letter in
/// open syllables, every dash "-", "&" as "và".
[[nodiscard]] std::string match_key(std::string_view token);

/// One trie over all phrases of all kinds: heads, sectors, places, awards, words that end a name. Matching costs the
/// same however many phrases there are.
class Vocabulary {
 public:
  Vocabulary();

  WordId intern(std::string_view word_key);
  [[nodiscard]] WordId find(std::string_view word_key) const;
  [[nodiscard]] std::string_view spelling(WordId word) const { return spellings_[word]; }

  /// Adds a phrase. A form written in capitals only ("UBND", "TP") matches capitals only.
  void add(PhraseKind kind, std::uint32_t entry, std::string_view phrase);

  /// The match keys of a token sequence, as ids.
  [[nodiscard]] std::vector<WordId> ids(std::string_view text, const std::vector<text::Token>& tokens) const;

  /// The longest phrase of that kind that begins at tokens[at] and ends before `limit`.
  [[nodiscard]] std::optional<PhraseMatch> longest(PhraseKind kind, std::span<const WordId> words,
                                                   const std::vector<text::Token>& tokens, std::uint32_t at,
                                                   std::uint32_t limit) const;

 private:
  struct Leaf {
    PhraseKind kind;
    bool capitals;
    std::vector<std::uint32_t> entries;
  };
  [[nodiscard]] std::uint32_t child(std::uint32_t node, WordId word) const;

  std::unordered_map<std::string, WordId> words_;
  std::vector<std::string_view> spellings_;                 ///< by id; views of the keys of words_, which never move
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;  ///< (node, word) → node
  std::vector<std::vector<Leaf>> nodes_;
};

}  // namespace sovang::extract
