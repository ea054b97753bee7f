// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/corrections.hpp"

#include <algorithm>
#include <map>

#include "core/text/fold.hpp"
#include "core/text/normalize.hpp"
#include "core/text/tokens.hpp"

namespace sovang::plan {
namespace {

/// By the keys of the words to replace.
using Replacements = std::map<std::string, std::string>;

std::string replaced(const std::string& query, const Replacements& replacements) {
  std::string out;
  std::size_t done = 0;
  for (const text::Token& token : text::tokenize(query)) {
    const auto found = replacements.find(text::key(token.of(query)));
    if (found == replacements.end()) continue;
    out.append(query, done, token.begin - done) += found->second;
    done = token.end;
  }
  return out.append(query, done);
}

Result<Replacements> similar_words(const SearchPlan& plan, const Vocabulary& vocabulary) {
  Replacements out;
  for (const archive::Word& word : plan.words) {
    if (!word.spellings.empty() || word.exact.ends_with('*')) continue;
    auto similar = vocabulary.similar_word(word.exact);
    if (!similar) return pass(similar);
    if (!similar->empty()) out[word.exact] = std::move(*similar);
  }
  return out;
}

}  // namespace

Result<std::optional<std::string>> correct(std::string_view query, const SearchPlan& plan,
                                           const Vocabulary& vocabulary) {
  const auto composed = text::to_nfc(query);
  if (!composed) return pass(composed);
  auto replacements = similar_words(plan, vocabulary);
  if (!replacements) return pass(replacements);
  const bool all_known = std::ranges::none_of(plan.words, [](const auto& w) { return w.spellings.empty(); });
  if (all_known)
    for (const archive::Word& word : plan.words)
      if (text::has_diacritics(word.exact)) (*replacements)[word.exact] = text::fold(word.exact);
  if (replacements->empty()) return std::nullopt;
  return replaced(*composed, *replacements);
}

}  // namespace sovang::plan
