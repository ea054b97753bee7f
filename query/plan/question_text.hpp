// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sovang::plan {

/// The words of a question. Whoever understands some of them takes them; a question is understood where all are taken.
class QuestionText {
 public:
  struct Word {
    std::string key;   ///< text::key, i and y of open syllables as one
    std::string fold;  ///< without diacritics
    std::string_view written;
    std::size_t begin = 0;  ///< byte of the text
    bool bare = false;      ///< may stand for a word with diacritics
    bool taken = false;
  };

  /// `text`: NFC, must outlive it.
  explicit QuestionText(std::string_view text);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const Word& word(std::size_t at) const { return words_[at]; }
  [[nodiscard]] bool free(std::size_t at) const { return at < words_.size() && !words_[at].taken; }

  /// Whether the free word there is `key`, or may be, typed without diacritics.
  [[nodiscard]] bool is(std::size_t at, std::string_view key) const;

  /// How many free words from `at` on are the words of `phrase` (keys, a space between); 0: they are not.
  [[nodiscard]] std::size_t match(std::size_t at, std::string_view phrase) const;

  void take(std::size_t at, std::size_t count);

  /// Free words from `at` on, up to the next that is taken.
  [[nodiscard]] std::size_t free_run(std::size_t at) const;

  /// The text of words [at, at + count), as written.
  [[nodiscard]] std::string_view written(std::size_t at, std::size_t count) const;

  /// The first word that nobody has taken.
  [[nodiscard]] std::optional<std::size_t> first_free() const;

  /// A number of up to four digits, or a word for one to ten; 0: the word there is none.
  [[nodiscard]] int number(std::size_t at) const;

  /// Code points before the word, for a caret.
  [[nodiscard]] std::size_t position(std::size_t at) const;

 private:
  std::string_view text_;
  std::vector<Word> words_;
};

}  // namespace sovang::plan
