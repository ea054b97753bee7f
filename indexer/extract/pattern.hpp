// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "indexer/extract/passage.hpp"

namespace sovang::extract {

/// Where the holes of a pattern were filled: indices of names (or of time expressions, for the period).
struct Captures {
  std::array<std::vector<std::uint32_t>, static_cast<std::size_t>(Slot::count)> slots;
  std::uint32_t first_item = 0;  ///< items [first, last) of the passage
  std::uint32_t last_item = 0;
  [[nodiscard]] const std::vector<std::uint32_t>& operator[](Slot s) const {
    return slots[static_cast<std::size_t>(s)];
  }
  [[nodiscard]] std::vector<std::uint32_t>& operator[](Slot s) { return slots[static_cast<std::size_t>(s)]; }
};

/// A phrasing, compiled. The language of patterns, as written in schemas/relations.xml:
///   word           this word (tone placement, i/y and capitals make no difference); marks too: , : - ( )
///   !word          not right after that word
///   ?@set          where a word that begins a phrase of that set stands before it in the passage
///   #              a number in figures
///   ^              where a line begins, behind its list marker
///   @set           any phrase of that word set, each of which may be a pattern
///   (a b|c)  [a]   alternatives; what may be left out
///   ~5             up to five words, numbers, times, persons or commas; no other name, no ; : . or line end; a whole
///                  bracket, whatever stands in it, is passed over as one word
///   ...9           up to nine items of any kind but ; . and line end; a bracket as before
///   {subject}      a unit, or a list of units (territories and persons too); {one} exactly one of them;
///   {page}         nothing stands there: the subject is who the document is about
///   {award}        an award, or a list of awards; {block} {period} {person} {number} {issuer} one each
class Pattern {
 public:
  using Interner = std::function<WordId(std::string_view)>;
  using SetLookup = std::function<const std::vector<std::string>*(std::string_view)>;

  /// Fails with invalid_input, saying what is wrong with the pattern and where.
  [[nodiscard]] static Result<Pattern> compile(std::string_view source, const Interner& intern, const SetLookup& set);

  /// False where no match can begin at that item.
  [[nodiscard]] bool may_begin(const Item& item) const {
    return begins_anywhere_ || (item.slots & first_slots_) != 0 ||
           (begins_with_number_ && item.kind == ItemKind::number) ||
           ((first_mask_ >> (item.word % 64) & 1U) != 0 &&
            std::find(first_words_.begin(), first_words_.end(), item.word) != first_words_.end());
  }

  /// The match that begins at item `at`, if any. The cost is bounded, whatever the text.
  [[nodiscard]] std::optional<Captures> match(const Analysis& a, const std::vector<Name>& names, const Passage& passage,
                                              std::uint32_t at) const;

  /// Words of which at least one stands in everything that matches: the rule is tried only where one occurs. None: it
  /// is tried wherever names for its slots stand.
  [[nodiscard]] const std::vector<WordId>& cues() const { return cues_; }

  /// Sets of words of which each has at least one in everything that matches; cues() is the most telling of them.
  [[nodiscard]] const std::vector<std::vector<WordId>>& required() const { return required_; }

  /// Slots that every match fills (see bit()): the rule is tried only where such names stand.
  [[nodiscard]] Slots needs() const { return needs_; }

  enum class Op : std::uint8_t {
    word,
    number,
    not_after,
    said_before,
    page,
    line_start,
    slot,
    gap,
    wide_gap,
    split,
    jump,
    accept
  };
  struct Instruction {
    Op op = Op::accept;
    Slot slot = Slot::subject;
    std::uint32_t x = 0;  ///< word; gap length; 1: a single subject; first target; first of the words looked for
    std::uint32_t y = 0;  ///< second target; behind the last of those words
  };

 private:
  void find_beginnings(const Interner& intern);

  std::vector<Instruction> program_;
  std::vector<WordId> words_;  ///< that said_before looks for
  std::vector<WordId> cues_;
  std::vector<std::vector<WordId>> required_;
  Slots needs_ = 0;
  std::vector<WordId> first_words_;  ///< with which a match may begin, besides the slots
  std::uint64_t first_mask_ = 0;     ///< a bit for each of them, by its id modulo 64: most items are none
  Slots first_slots_ = 0;
  bool begins_anywhere_ = false;
  bool begins_with_number_ = false;  ///< "8 Sở …" after words that may be left out
};

}  // namespace sovang::extract
