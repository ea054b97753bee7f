// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "core/text/fold.hpp"
#include "core/text/short_word.hpp"
#include "indexer/extract/asked_word.hpp"

namespace sovang::extract {
namespace {

bool written_in_capitals(std::string_view phrase, const std::vector<text::Token>& tokens) {
  return std::all_of(tokens.begin(), tokens.end(), [&](const text::Token& t) {
    return t.kind != text::TokenKind::word || (t.all_capitals && t.of(phrase).size() > 1);
  });
}

bool is_dash(std::string_view token) {
  return token == "-" || token == "–" || token == "—" || token == "‑" || token == "−";
}

void write_match_key(std::string_view token, std::string& out) {
  if (is_dash(token)) {
    out = "-";
  } else if (token == "&") {
    out = "và";
  } else {
    text::write_key(token, out);
    text::unify_i_y_of(out);
  }
}

}  // namespace

std::string match_key(std::string_view token) {
  std::string out;
  write_match_key(token, out);
  return out;
}

WordId Vocabulary::intern(std::string_view word_key) {
  assert(match_key(word_key) == word_key);  // id_of() relies on it
  return words_.intern(word_key);
}

Vocabulary::Vocabulary() : nodes_(1) {
  for (const auto word : asked_words) intern(word);
  assert(words_.size() == asked_words.size() + 1);  // none stands there twice
}

std::uint32_t Vocabulary::Node::child(WordId word) const {
  const auto at = std::lower_bound(children.begin(), children.end(), word,
                                   [](const auto& known, WordId sought) { return known.first < sought; });
  return at != children.end() && at->first == word ? at->second : 0;
}

std::uint32_t Vocabulary::add_child(std::uint32_t node, WordId word) {
  if (const std::uint32_t known = child(node, word); known != 0) return known;
  const auto added = static_cast<std::uint32_t>(nodes_.size());
  nodes_.emplace_back();
  if (node != 0) {
    auto& children = nodes_[node].children;
    children.emplace(std::upper_bound(children.begin(), children.end(), std::pair(word, added)), word, added);
    nodes_[node].mask |= std::uint64_t{1} << (word % 64);
  } else {
    if (word >= roots_.size()) roots_.resize(words_.size());
    roots_[word] = added;
  }
  return added;
}

void Vocabulary::add(PhraseKind kind, std::uint32_t entry, std::string_view phrase) {
  const auto tokens = text::tokenize(phrase);
  if (tokens.empty()) return;
  std::uint32_t node = 0;
  for (const auto& token : tokens) node = add_child(node, intern(match_key(token.of(phrase))));
  const bool capitals = written_in_capitals(phrase, tokens);
  auto& leaves = nodes_[node].leaves;
  const auto leaf = std::find_if(leaves.begin(), leaves.end(),
                                 [&](const Leaf& l) { return l.kind == kind && l.capitals == capitals; });
  if (leaf == leaves.end()) {
    leaves.push_back({kind, capitals, {entry}});
  } else if (std::find(leaf->entries.begin(), leaf->entries.end(), entry) == leaf->entries.end()) {
    leaf->entries.push_back(entry);
  }
}

WordId Vocabulary::id_of(std::string_view token, std::string& scratch) const {
  // Most words are written as their keys are.
  if (const WordId known = words_.find(token); known != 0) return known;
  write_match_key(token, scratch);
  return words_.find(scratch);
}

std::vector<WordId> Vocabulary::ids(std::string_view text, const std::vector<text::Token>& tokens) const {
  struct Known {
    text::ShortWord spelling;
    WordId word = 0;
  };
  std::array<Known, 512> known{};  // a text says the same few words again and again
  std::vector<WordId> result(tokens.size());
  std::string scratch;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == text::TokenKind::newline) continue;
    const std::string_view token = tokens[i].of(text);
    if (token.size() > text::ShortWord::longest) {
      result[i] = id_of(token, scratch);
      continue;
    }
    const text::ShortWord spelling(token);
    Known& last = known[spelling.hash() % known.size()];
    if (last.spelling != spelling) last = {spelling, id_of(token, scratch)};
    result[i] = last.word;
  }
  return result;
}

}  // namespace sovang::extract
