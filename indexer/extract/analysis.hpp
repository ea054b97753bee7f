// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/sentences.hpp"
#include "core/text/tokens.hpp"
#include "core/time/expressions.hpp"
#include "indexer/extract/asked_word.hpp"
#include "indexer/extract/phrases.hpp"

namespace sovang::extract {

/// A text made ready for matching: everything that is computed once for a document. Views the record's text.
struct Analysis {
  const Vocabulary* vocabulary = nullptr;
  std::string_view text;
  std::vector<text::Token> tokens;
  std::vector<WordId> words;  ///< for each token its id in the vocabulary
  Phrases phrases;
  std::vector<text::Sentence> sentences;
  std::vector<time::Expression> times;

  [[nodiscard]] std::string_view token(std::uint32_t i) const { return tokens[i].of(text); }
  [[nodiscard]] std::string_view range(std::uint32_t first, std::uint32_t last) const {
    return first < last ? text.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin)
                        : std::string_view{};
  }
  [[nodiscard]] bool is(std::uint32_t i, std::string_view spelling) const {
    return i < tokens.size() && token(i) == spelling;
  }
  /// The match key of a token that the vocabulary knows; empty for one that it does not know, and past the end.
  [[nodiscard]] std::string_view key(std::uint32_t i) const {
    return i < words.size() ? vocabulary->spelling(words[i]) : std::string_view{};
  }
  /// True where the token is that word, given as its match key.
  [[nodiscard]] bool says(std::uint32_t i, AskedWord word_key) const {
    return i < words.size() && words[i] == word_key.id();
  }
  [[nodiscard]] bool word(std::uint32_t i) const {
    return i < tokens.size() && tokens[i].kind == text::TokenKind::word;
  }
  [[nodiscard]] bool number(std::uint32_t i) const {
    return i < tokens.size() && tokens[i].kind == text::TokenKind::number;
  }
};

}  // namespace sovang::extract
