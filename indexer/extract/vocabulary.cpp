// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/vocabulary.hpp"

#include <algorithm>
#include <array>

#include "core/text/fold.hpp"

namespace sovang::extract {
namespace {

constexpr std::uint64_t edge(std::uint32_t node, WordId word) {
  return (std::uint64_t{node} << 32) | word;
}

bool written_in_capitals(std::string_view phrase, const std::vector<text::Token>& tokens) {
  return std::all_of(tokens.begin(), tokens.end(), [&](const text::Token& t) {
    return t.kind != text::TokenKind::word || (t.all_capitals && t.of(phrase).size() > 1);
  });
}

bool is_dash(std::string_view token) {
  return token == "-" || token == "–" || token == "—" || token == "‑" || token == "−";
}

// The words that the grammar of names and passages asks for by themselves (Analysis::says).
constexpr std::array<std::string_view, 61> asked_for{
    "cho",   "và",    "các",  "thi",  "đua",  "vực",  "trưởng", "phó", "số",  "đóng",  "trên", "địa",  "bàn",
    "thuộc", "của",   "hạng", "xuất", "sắc",  "danh", "hiệu",   "căn", "cứ",  "xét",   "đề",   "theo", "thành",
    "tích",  "kết",   "gồm",  "bao",  "cụ",   "thể",  "sách",   "vào", "chi", "nhánh", "khu",  "tặng", "trao",
    "khen",  "quyết", "đứng", "xếp",  "đạt",  "làm",  "giữ",    "ông", "bà",  "đồng",  "chí",  "anh",  "chị",
    "đầu",   "nhất",  "nhì",  "ba",   "nhứt", "khối", "cụm",    "năm", "nghị"};

}  // namespace

std::string match_key(std::string_view token) {
  if (is_dash(token)) return "-";
  if (token == "&") return "và";
  return text::unify_i_y(text::key(token));
}

Vocabulary::Vocabulary() : spellings_(1), nodes_(1) {
  for (const auto word : asked_for) intern(word);
}

WordId Vocabulary::intern(std::string_view word_key) {
  const auto [it, added] = words_.try_emplace(std::string(word_key), static_cast<WordId>(words_.size() + 1));
  if (added) spellings_.push_back(it->first);
  return it->second;
}

WordId Vocabulary::find(std::string_view word_key) const {
  const auto it = words_.find(std::string(word_key));
  return it == words_.end() ? 0 : it->second;
}

void Vocabulary::add(PhraseKind kind, std::uint32_t entry, std::string_view phrase) {
  const auto tokens = text::tokenize(phrase);
  if (tokens.empty()) return;
  std::uint32_t node = 0;
  for (const auto& token : tokens) {
    const auto [it, added] =
        edges_.try_emplace(edge(node, intern(match_key(token.of(phrase)))), static_cast<std::uint32_t>(nodes_.size()));
    if (added) nodes_.emplace_back();
    node = it->second;
  }
  const bool capitals = written_in_capitals(phrase, tokens);
  auto& leaves = nodes_[node];
  const auto leaf = std::find_if(leaves.begin(), leaves.end(),
                                 [&](const Leaf& l) { return l.kind == kind && l.capitals == capitals; });
  if (leaf == leaves.end()) {
    leaves.push_back({kind, capitals, {entry}});
  } else if (std::find(leaf->entries.begin(), leaf->entries.end(), entry) == leaf->entries.end()) {
    leaf->entries.push_back(entry);
  }
}

std::vector<WordId> Vocabulary::ids(std::string_view text, const std::vector<text::Token>& tokens) const {
  std::unordered_map<std::string_view, WordId> seen;  // a text says the same few words again and again
  std::vector<WordId> result(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto token = tokens[i].of(text);
    const auto [it, added] = seen.try_emplace(token, 0);
    if (added) it->second = find(match_key(token));
    result[i] = it->second;
  }
  return result;
}

std::uint32_t Vocabulary::child(std::uint32_t node, WordId word) const {
  const auto it = edges_.find(edge(node, word));
  return it == edges_.end() ? 0 : it->second;
}

std::optional<PhraseMatch> Vocabulary::longest(PhraseKind kind, std::span<const WordId> words,
                                               const std::vector<text::Token>& tokens, std::uint32_t at,
                                               std::uint32_t limit) const {
  std::optional<PhraseMatch> best;
  bool capitals = true;
  std::uint32_t node = 0;
  for (std::uint32_t i = at; i < limit && words[i] != 0; ++i) {
    node = child(node, words[i]);
    if (node == 0) break;
    capitals = capitals && (tokens[i].kind != text::TokenKind::word || tokens[i].all_capitals);
    for (const Leaf& leaf : nodes_[node])
      if (leaf.kind == kind && (capitals || !leaf.capitals)) best = PhraseMatch{i + 1 - at, leaf.entries};
  }
  return best;
}

}  // namespace sovang::extract
