// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/words.hpp"

#include <algorithm>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"

namespace sovang::plan {
namespace {

using archive::Word;

bool holds(const std::vector<std::string>& spellings, const std::string& key) {
  return std::ranges::find(spellings, key) != spellings.end();
}

/// Adds what the archive has of `key`: itself or, typed without diacritics, every spelling.
Result<void> add_spellings(const std::string& key, bool itself, const Vocabulary& vocabulary,
                           std::vector<std::string>& to) {
  if (key.empty()) return {};
  auto spellings = vocabulary.spellings(text::fold(key));
  if (!spellings) return pass(spellings);
  for (std::string& spelling : *spellings)
    if ((!itself || spelling == key) && !holds(to, spelling)) to.push_back(std::move(spelling));
  return {};
}

Result<Word> expand_word(std::string_view typed, const Vocabulary& vocabulary, Matching matching) {
  Word word{text::key(typed), {}};
  const bool itself = matching == Matching::as_typed || text::has_diacritics(typed);
  if (auto done = add_spellings(word.exact, itself, vocabulary, word.spellings); !done) return pass(done);
  if (matching == Matching::as_typed) return word;
  const std::string other = text::other_i_y(word.exact);
  if (auto done = add_spellings(other, itself, vocabulary, word.spellings); !done) return pass(done);
  return word;
}

Result<Word> expand_beginning(std::string_view typed, const Vocabulary& vocabulary) {
  Word word{text::key(typed) + "*", {}};
  auto words = vocabulary.words_beginning(text::key(typed), most_beginning);
  if (!words) return pass(words);
  // "đoà*" may begin "đoàn", whose tone stands elsewhere than that of an open syllable.
  std::string closed = text::key(std::string(typed) + "n");
  closed.pop_back();
  auto others = vocabulary.words_beginning(closed, most_beginning);
  if (!others) return pass(others);
  for (std::string& other : *others)
    if (!holds(*words, other)) words->push_back(std::move(other));
  if (words->size() > most_beginning) {
    return fail(ErrorCode::invalid_argument,
                "more than " + std::to_string(most_beginning) + " words begin with '" + std::string(typed) + "'",
                "write more of its letters before the *");
  }
  word.spellings = std::move(*words);
  return word;
}

}  // namespace

Result<std::vector<Word>> expand(std::string_view typed, const Vocabulary& vocabulary, Matching matching) {
  std::vector<Word> words;
  for (const text::Token& token : text::tokenize(typed)) {
    if (token.kind != text::TokenKind::word && token.kind != text::TokenKind::number) continue;
    const bool beginning = typed.substr(token.end).starts_with('*');
    auto word =
        beginning ? expand_beginning(token.of(typed), vocabulary) : expand_word(token.of(typed), vocabulary, matching);
    if (!word) return pass(word);
    words.push_back(std::move(*word));
  }
  return words;
}

Result<std::vector<Word>> without_diacritics(const std::vector<Word>& words, const Vocabulary& vocabulary) {
  std::vector<Word> bare;
  for (const Word& word : words) {
    Word& out = bare.emplace_back(Word{text::fold(word.exact), {}});
    if (auto done = add_spellings(out.exact, /*itself=*/true, vocabulary, out.spellings); !done) return pass(done);
  }
  return bare;
}

archive::Query in_a_row(const std::vector<archive::Word>& words) {
  archive::Query query;
  const bool missing = std::ranges::any_of(words, [](const archive::Word& w) { return w.spellings.empty(); });
  query.op = missing             ? archive::Query::Op::nothing
             : words.size() == 1 ? archive::Query::Op::word
                                 : archive::Query::Op::phrase;
  if (!missing) query.words = words;
  return query;
}

std::vector<archive::Word> as_typed(std::vector<archive::Word> words) {
  for (archive::Word& word : words) {
    const bool there = std::ranges::find(word.spellings, word.exact) != word.spellings.end();
    word.spellings = there ? std::vector{word.exact} : std::vector<std::string>{};
  }
  return words;
}

}  // namespace sovang::plan
