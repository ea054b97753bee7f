// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/knowledge/knowledge.hpp"
#include "indexer/extract/analysis.hpp"
#include "indexer/extract/vocabulary.hpp"

namespace sovang::extract {

/// What a single word may be, by a word set of relations.xml or units.xml.
enum class WordClass : std::uint8_t {
  block_kind,
  party_body,
  block_veto,
  block_noun,
  honorific,
  profession,  ///< like an honorific, before what is no place or unit
  surname,
  counted,
  preposition,
  office_title,
  summing_up,
  goes_on,         ///< after a word that stands for a unit
  surely_goes_on,  ///< after one that may stand for any unit
  gives_to,        ///< before one that stands for who receives
  pronoun,         ///< of a person: ông, bà
  foreign,         ///< of another country's honours
  life_day,        ///< of a day that is one of birth or death
  page_head        ///< of a title before the name of whom the page is about
};

/// The knowledge, ready for matching: its phrases in one Vocabulary, its word sets as sets of ids. Immutable.
class Lexicon {
 public:
  explicit Lexicon(const knowledge::Knowledge& knowledge);
  Lexicon(Lexicon&&) = default;
  Lexicon(const Lexicon&) = delete;

  [[nodiscard]] const knowledge::Knowledge& knowledge() const { return knowledge_; }
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] Vocabulary& vocabulary() { return vocabulary_; }

  /// Cuts a text into tokens, sentences and time expressions. `published`: EDTF date of the document, or empty.
  [[nodiscard]] Analysis analyse(std::string_view text, std::string_view published) const;

  [[nodiscard]] std::optional<PhraseMatch> match(PhraseKind kind, const Analysis& a, std::uint32_t at,
                                                 std::uint32_t limit) const {
    return a.phrases.longest(kind, at, limit);
  }
  /// True where the token is a word of that class.
  [[nodiscard]] bool is(WordClass word_class, const Analysis& a, std::uint32_t at) const {
    return at < a.words.size() && a.words[at] < classes_.size() &&
           (classes_[a.words[at]] >> static_cast<unsigned>(word_class) & 1U) != 0;
  }

  /// The place with that id, or nullptr.
  [[nodiscard]] const knowledge::Place* place(std::string_view id) const;
  /// The provinces of all times with that name, with or without diacritics.
  [[nodiscard]] std::vector<const knowledge::Place*> provinces(std::string_view name) const;

  /// True where that word set has that id: "yearly-awards" has the flags, certificates and titles given for a year,
  /// "part-heads" the kinds of units that lie within others, "inner-heads" those that only their whole tells apart,
  /// "freely-named" those whose own name may be a place's by chance.
  [[nodiscard]] bool in_ids(std::string_view set, const std::string& id) const;

  /// The word of a level, in full: "tp" → "thành phố". Entries of PhraseKind::level.
  [[nodiscard]] static std::string_view level_name(std::uint32_t entry);

  /// The class of the units for which a word stands, or empty: any. Entries of PhraseKind::stand_in.
  [[nodiscard]] static std::string_view stand_in_class(std::uint32_t entry);

  /// `name` with its abbreviations spelt out: "UBND tỉnh" → "Ủy ban nhân dân tỉnh".
  [[nodiscard]] std::string spell_out(std::string_view name) const;

 private:
  void add_phrases();
  void add_loose_sectors();
  void add_communes();
  void add_words(std::string_view set, PhraseKind kind, std::uint32_t entry);
  void add_class(std::string_view set, WordClass word_class);

  knowledge::Knowledge knowledge_;  // places_ views the ids in it: moved, never copied
  Vocabulary vocabulary_;
  std::vector<std::uint32_t> classes_;  ///< by WordId, a bit for each WordClass
  std::unordered_map<std::string_view, std::uint32_t> places_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> provinces_;  ///< by folded name
  std::unordered_map<std::string, std::unordered_set<std::string>> ids_;   ///< word sets whose words are ids
};

}  // namespace sovang::extract
