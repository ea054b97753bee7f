// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "core/base/hash.hpp"
#include "core/text/fold.hpp"
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

Vocabulary::Vocabulary() : nodes_(1) {
  for (const auto word : asked_words) intern(word);
  assert(words_.size() == asked_words.size() + 1);  // none stands there twice
}

std::uint32_t Vocabulary::add_child(std::uint32_t node, WordId word) {
  if (const std::uint32_t known = child(node, word); known != 0) return known;
  const auto added = static_cast<std::uint32_t>(nodes_.size());
  nodes_.emplace_back();
  if (node != 0) {
    nodes_[node].children.emplace_back(word, added);
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

std::vector<WordId> Vocabulary::ids(std::string_view text, const std::vector<text::Token>& tokens) const {
  constexpr std::size_t remembered = 1024;
  std::array<std::uint32_t, remembered> last{};  // a text says the same few words again and again: where, plus one
  std::vector<WordId> result(tokens.size());
  std::string word_key;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == text::TokenKind::newline) continue;
    const std::string_view token = tokens[i].of(text);
    std::uint32_t& before = last[hash_bits(token) % remembered];
    if (before != 0 && tokens[before - 1].of(text) == token) {
      result[i] = result[before - 1];
    } else {
      write_match_key(token, word_key);
      result[i] = find(word_key);
      before = i + 1;
    }
  }
  return result;
}

}  // namespace sovang::extract
