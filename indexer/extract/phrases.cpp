// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/phrases.hpp"

namespace sovang::extract {

Phrases::Phrases(const Vocabulary& vocabulary, std::span<const WordId> words, const std::vector<text::Token>& tokens)
    : starts_(tokens.size() + 1) {
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    starts_[at].first = static_cast<std::uint32_t>(found_.size());
    bool capitals = true;
    std::uint32_t node = 0;
    for (std::uint32_t i = at; i < words.size() && words[i] != 0; ++i) {
      node = vocabulary.child(node, words[i]);
      if (node == 0) break;
      capitals = capitals && (tokens[i].kind != text::TokenKind::word || tokens[i].all_capitals);
      for (const auto& leaf : vocabulary.leaves(node)) {
        if (leaf.capitals && !capitals) continue;
        starts_[at].kinds |= kinds(leaf.kind);
        found_.push_back({i + 1 - at, &leaf});
      }
    }
  }
  starts_.back().first = static_cast<std::uint32_t>(found_.size());
}

std::optional<PhraseMatch> Phrases::longest_of(PhraseKind kind, std::uint32_t at, std::uint32_t limit) const {
  std::optional<PhraseMatch> best;
  for (std::uint32_t i = starts_[at].first; i < starts_[at + 1].first && at + found_[i].length <= limit; ++i)
    if (found_[i].leaf->kind == kind) best = PhraseMatch{found_[i].length, found_[i].leaf->entries};
  return best;
}

}  // namespace sovang::extract
