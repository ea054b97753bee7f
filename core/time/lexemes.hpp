// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/tokens.hpp"
#include "core/time/cues.hpp"
#include "core/time/period.hpp"

namespace sovang::time {

/// A token with what it means here; a cue and a number written as one word ("năm2007", "01năm") are two.
struct Lexeme {
  Cue cue = Cue::none;
  text::TokenKind kind = text::TokenKind::newline;
  bool spaced = true;
  bool capital = false;     ///< the word starts with a capital
  std::uint8_t digits = 0;  ///< of a number
  int number = -1;          ///< value of a number of at most four digits or of a number word
  char32_t mark = 0;        ///< code point of a punctuation token
  std::uint32_t token = 0;  ///< index of the token
};

/// The lexemes of a text, safe to look at before its start and past its end, and what relative expressions are
/// resolved from. Keeps views of the text and the tokens.
class Scan {
 public:
  Scan(std::string_view utf8, const std::vector<text::Token>& tokens, const std::optional<PartialDate>& reference);

  [[nodiscard]] std::size_t size() const { return lexemes_.size(); }
  [[nodiscard]] const Lexeme& at(std::size_t index) const { return index < lexemes_.size() ? lexemes_[index] : none_; }
  [[nodiscard]] bool is(std::size_t index, Cue cue) const { return at(index).cue == cue; }
  [[nodiscard]] bool is_mark(std::size_t index, char32_t mark) const { return at(index).mark == mark; }
  [[nodiscard]] bool is_dash(std::size_t index) const;
  /// `index`, or the one after it where the cue stands there.
  [[nodiscard]] std::size_t skip(std::size_t index, Cue cue) const { return is(index, cue) ? index + 1 : index; }
  /// The word's key; empty where no word stands there.
  [[nodiscard]] std::string key(std::size_t index) const;
  [[nodiscard]] const std::optional<PartialDate>& reference() const { return reference_; }

  /// Whether the number at `index` continues something before it, or is continued, without space: document numbers
  /// (98/2023/NĐ-CP), decimals (1.2020,5), clock times (18:13), shares (2020%).
  [[nodiscard]] bool glued_left(std::size_t index) const;
  [[nodiscard]] bool glued_right(std::size_t index) const;

 private:
  void add(std::uint32_t index);
  [[nodiscard]] bool add_glued(std::string_view word, const Lexeme& lexeme);

  std::string_view text_;
  const std::vector<text::Token>& tokens_;
  const std::optional<PartialDate>& reference_;
  std::vector<Lexeme> lexemes_;
  Lexeme none_;
};

}  // namespace sovang::time
