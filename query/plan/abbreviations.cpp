// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/abbreviations.hpp"

#include <algorithm>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"

namespace sovang::plan {
namespace {

constexpr std::size_t fewest_letters = 3;

std::vector<std::string> keys_of(const std::string& text) {
  const std::string key = text::key(text);
  std::vector<std::string> keys;
  for (const text::Token& token : text::tokenize(key))
    if (token.kind == text::TokenKind::word || token.kind == text::TokenKind::number) keys.emplace_back(token.of(key));
  return keys;
}

std::size_t letters(const std::vector<std::string>& words) {
  std::size_t sum = 0;
  for (const std::string& word : words) sum += word.size();
  return sum;
}

bool agree(const archive::Word& typed, const std::string& key) {
  return !text::has_diacritics(typed.exact) || typed.exact == key;
}

}  // namespace

Abbreviations::Abbreviations(const std::vector<std::pair<std::string, std::string>>& pairs) {
  for (const auto& [shorter, longer] : pairs) {
    const auto from = keys_of(shorter);
    const auto to = keys_of(longer);
    if (letters(from) < fewest_letters || to.size() < 2) continue;
    add(from, longer, false);
    add(to, shorter, true);
  }
}

void Abbreviations::add(const std::vector<std::string>& words, const std::string& other, bool long_form) {
  std::string folded;
  for (const std::string& word : words) folded += (folded.empty() ? "" : " ") + text::fold(word);
  forms_[folded].push_back({long_form ? words : std::vector<std::string>{}, other});
  longest_ = std::max(longest_, words.size());
}

std::optional<Abbreviations::Stretch> Abbreviations::find(const std::vector<archive::Word>& words,
                                                          std::size_t at) const {
  for (std::size_t n = std::min(longest_, words.size() - at); n > 0; --n) {
    std::string folded;
    for (std::size_t i = at; i < at + n; ++i) folded += (i == at ? "" : " ") + text::fold(words[i].exact);
    const auto found = forms_.find(folded);
    if (found == forms_.end()) continue;
    Stretch stretch{n, {}};
    for (const Form& form : found->second) {
      const auto typed = words.begin() + static_cast<std::ptrdiff_t>(at);
      if (std::equal(form.keys.begin(), form.keys.end(), typed,
                     [](const auto& key, const auto& word) { return agree(word, key); }))
        stretch.alternatives.push_back(form.other);
    }
    if (!stretch.alternatives.empty()) return stretch;
  }
  return std::nullopt;
}

}  // namespace sovang::plan
