// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/words.hpp"

#include <algorithm>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"

namespace sovang::plan {
namespace {

Result<archive::Word> expand_word(std::string_view typed, const Vocabulary& vocabulary) {
  archive::Word word{text::key(typed), {}};
  auto spellings = vocabulary.spellings(text::fold(typed));
  if (!spellings) return pass(spellings);
  if (!text::has_diacritics(typed)) {
    word.spellings = std::move(*spellings);
  } else if (std::ranges::find(*spellings, word.exact) != spellings->end()) {
    word.spellings = {word.exact};
  }
  return word;
}

}  // namespace

Result<std::vector<archive::Word>> expand(std::string_view typed, const Vocabulary& vocabulary) {
  std::vector<archive::Word> words;
  for (const text::Token& token : text::tokenize(typed)) {
    if (token.kind != text::TokenKind::word && token.kind != text::TokenKind::number) continue;
    auto word = expand_word(token.of(typed), vocabulary);
    if (!word) return pass(word);
    words.push_back(std::move(*word));
  }
  return words;
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
