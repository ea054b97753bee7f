// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/knowledge/knowledge.hpp"
#include "indexer/extract/analysis.hpp"
#include "indexer/extract/vocabulary.hpp"

namespace sovang::extract {

/// The knowledge, ready for matching: its phrases in one Vocabulary, its word sets as sets of ids. Immutable.
class Lexicon {
 public:
  explicit Lexicon(const knowledge::Knowledge& knowledge);

  [[nodiscard]] const knowledge::Knowledge& knowledge() const { return knowledge_; }
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] Vocabulary& vocabulary() { return vocabulary_; }

  /// Cuts a text into tokens, sentences and time expressions. `published`: EDTF date of the document, or empty.
  [[nodiscard]] Analysis analyse(std::string_view text, std::string_view published) const;

  [[nodiscard]] std::optional<PhraseMatch> match(PhraseKind kind, const Analysis& a, std::uint32_t at,
                                                 std::uint32_t limit) const {
    return vocabulary_.longest(kind, a.words, a.tokens, at, limit);
  }
  /// True where the token begins a word or phrase of that word set (single words only).
  [[nodiscard]] bool in_set(std::string_view set, const Analysis& a, std::uint32_t at) const;

  /// True where the word set "yearly-awards" has that award id: flags, certificates and titles that are given for a
  /// year.
  [[nodiscard]] bool in_yearly_awards(std::string_view award) const;

  /// The word of a level, in full: "tp" → "thành phố". Entries of PhraseKind::level.
  [[nodiscard]] static std::string_view level_name(std::uint32_t entry);

  /// `name` with its abbreviations spelt out: "UBND tỉnh" → "Ủy ban nhân dân tỉnh".
  [[nodiscard]] std::string spell_out(std::string_view name) const;

 private:
  void add_phrases();
  void add_loose_sectors();
  void add_words(std::string_view set, PhraseKind kind);

  knowledge::Knowledge knowledge_;
  Vocabulary vocabulary_;
  std::vector<std::pair<std::string, std::unordered_set<WordId>>> sets_;
};

}  // namespace sovang::extract
