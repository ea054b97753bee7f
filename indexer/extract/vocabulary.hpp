// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/text/tokens.hpp"
#include "indexer/extract/word_table.hpp"

namespace sovang::extract {

/// What a phrase of the vocabulary stands for.
enum class PhraseKind : std::uint8_t {
  head,
  sector,
  place,    ///< but for communes
  commune,  ///< looked for behind the word of its level only
  level,
  award,
  no_head,
  name_break,
  task,
  contest,
  block_break,
  ahead,
  office,
  planned,
  denied,
  nominating,
  basis_line,
  post,
  stand_in,
  column_unit,
  column_block,
  column_members,
  column_chair,
  column_deputy,
  column_rank,
  column_leads,
  column_proposed,
  column_recipient,
  column_award,
  column_aside,
  country,
  compound
};

/// A set of kinds of phrases, a bit each.
using PhraseKinds = std::uint32_t;

[[nodiscard]] constexpr PhraseKinds kinds(PhraseKind kind) {
  return PhraseKinds{1} << static_cast<unsigned>(kind);
}

/// The key under which a token is compared with the vocabulary: lower case, one tone placement, i and y one letter in
/// open syllables, every dash "-", "&" as "và".
[[nodiscard]] std::string match_key(std::string_view token);

/// One trie over all phrases of all kinds: heads, sectors, places, awards, words that end a name. One walk from a token
/// (Phrases) finds every phrase that begins there, and costs the same however many there are.
class Vocabulary {
 public:
  /// The phrases of one kind that end at a node of the trie.
  struct Leaf {
    PhraseKind kind;
    bool capitals;  ///< written in capitals only: matches capitals only
    std::vector<std::uint32_t> entries;
  };

  Vocabulary();

  /// `word_key` must be what match_key() gives.
  WordId intern(std::string_view word_key);
  [[nodiscard]] WordId find(std::string_view word_key) const { return words_.find(word_key); }
  [[nodiscard]] std::string_view spelling(WordId word) const { return words_.spelling(word); }
  /// Ids are less than this.
  [[nodiscard]] std::size_t size() const { return words_.size(); }

  /// Adds a phrase. A form written in capitals only ("UBND", "TP") matches capitals only.
  void add(PhraseKind kind, std::uint32_t entry, std::string_view phrase);

  /// The match keys of a token sequence, as ids.
  [[nodiscard]] std::vector<WordId> ids(std::string_view text, const std::vector<text::Token>& tokens) const;

  /// The node that `word` leads to, or 0. Node 0 is the root.
  [[nodiscard]] std::uint32_t child(std::uint32_t node, WordId word) const {
    if (node == 0) return word < roots_.size() ? roots_[word] : 0;
    const Node& from = nodes_[node];
    return (from.mask >> (word % 64) & 1U) == 0 ? 0 : from.child(word);
  }
  [[nodiscard]] const std::vector<Leaf>& leaves(std::uint32_t node) const { return nodes_[node].leaves; }

 private:
  struct Node {
    [[nodiscard]] std::uint32_t child(WordId word) const;

    std::uint64_t mask = 0;  ///< a bit for each word of the children, by its id modulo 64: most words lead nowhere
    std::vector<std::pair<WordId, std::uint32_t>> children;  ///< sorted by word; the root has roots_
    std::vector<Leaf> leaves;
  };
  /// The id of a token as it is written, or 0. `scratch` keeps its memory from word to word.
  [[nodiscard]] WordId id_of(std::string_view token, std::string& scratch) const;
  [[nodiscard]] std::uint32_t add_child(std::uint32_t node, WordId word);

  WordTable words_;
  std::vector<std::uint32_t> roots_;  ///< by WordId: children of the root
  std::vector<Node> nodes_;
};

}  // namespace sovang::extract
