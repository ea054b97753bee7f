// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "indexer/extract/vocabulary.hpp"

namespace sovang::extract {

/// One phrase that begins at a given token: how many tokens it covers and every entry that it may stand for.
struct PhraseMatch {
  std::uint32_t length = 0;
  std::span<const std::uint32_t> entries;
};

/// Every phrase of the vocabulary that stands in a text, by the token at which it begins. Made by one walk over the
/// tokens, so that the grammar of names may ask as often as it likes.
class Phrases {
 public:
  Phrases() = default;
  /// `vocabulary` must outlive it.
  Phrases(const Vocabulary& vocabulary, std::span<const WordId> words, const std::vector<text::Token>& tokens);

  /// The kinds of phrases that begin at that token (< the number of tokens).
  [[nodiscard]] PhraseKinds begin_at(std::uint32_t at) const { return starts_[at].kinds; }

  /// The longest phrase of that kind that begins at token `at` and ends before `limit`.
  [[nodiscard]] std::optional<PhraseMatch> longest(PhraseKind kind, std::uint32_t at, std::uint32_t limit) const {
    if (at >= limit || at + 1 >= starts_.size() || (starts_[at].kinds & kinds(kind)) == 0) return std::nullopt;
    return longest_of(kind, at, limit);
  }

 private:
  struct Start {
    PhraseKinds kinds = 0;
    std::uint32_t first = 0;  ///< in found_
  };
  struct Found {
    std::uint32_t length = 0;
    const Vocabulary::Leaf* leaf = nullptr;
  };
  [[nodiscard]] std::optional<PhraseMatch> longest_of(PhraseKind kind, std::uint32_t at, std::uint32_t limit) const;

  std::vector<Start> starts_;  ///< one a token, and one behind the last
  std::vector<Found> found_;   ///< of one start, the shorter before the longer
};

}  // namespace sovang::extract
