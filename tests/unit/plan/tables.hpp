// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/text/edit_distance.hpp"
#include "core/text/fold.hpp"
#include "query/plan/vocabulary.hpp"

namespace sovang::plan::tables {

using NameTable = std::map<model::MentionType, std::vector<archive::Name>>;

/// A vocabulary from tables: words by their spelling, names by type.
inline Vocabulary vocabulary(const std::vector<std::string>& words, NameTable names = {},
                             std::vector<std::pair<std::string, std::string>> abbreviations = {},
                             bool unmarked = false) {
  std::multimap<std::string, std::string> by_fold;
  for (const std::string& word : words) by_fold.emplace(text::fold(word), text::key(word));
  Vocabulary out;
  out.spellings = [by_fold](std::string_view folded) -> Result<std::vector<std::string>> {
    std::vector<std::string> found;
    const auto [first, last] = by_fold.equal_range(std::string(folded));
    for (auto at = first; at != last; ++at) found.push_back(at->second);
    return found;
  };
  out.names = [names](model::MentionType type) -> Result<std::vector<archive::Name>> {
    const auto at = names.find(type);
    return at == names.end() ? std::vector<archive::Name>{} : at->second;
  };
  out.abbreviations = [abbreviations]() -> Result<std::vector<std::pair<std::string, std::string>>> {
    return abbreviations;
  };
  out.words_beginning = [words](std::string_view prefix, std::size_t most) -> Result<std::vector<std::string>> {
    std::vector<std::string> found;
    for (const std::string& word : words) {
      const std::string key = text::key(word);
      const bool begins = text::has_diacritics(prefix) ? key.starts_with(prefix) : text::fold(key).starts_with(prefix);
      if (begins && found.size() <= most) found.push_back(key);
    }
    return found;
  };
  out.similar_word = [words](std::string_view key) -> Result<std::string> {
    for (const std::string& word : words)
      if (text::key(word) != key && text::edit_distance(text::fold(word), text::fold(key), 1) <= 1) return word;
    return std::string();
  };
  out.has_place = [names](std::string_view id) -> Result<bool> {
    const auto at = names.find(model::MentionType::place);
    return at != names.end() && std::ranges::any_of(at->second, [&](const archive::Name& n) { return n.id == id; });
  };
  out.has_unmarked = [unmarked]() -> Result<bool> { return unmarked; };
  return out;
}

}  // namespace sovang::plan::tables
