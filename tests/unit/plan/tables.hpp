// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/text/fold.hpp"
#include "query/plan/vocabulary.hpp"

namespace sovang::plan::tables {

using NameTable = std::map<model::MentionType, std::vector<archive::Name>>;

/// A vocabulary from tables: words by their spelling, names by type.
inline Vocabulary vocabulary(const std::vector<std::string>& words, NameTable names = {},
                             std::vector<std::pair<std::string, std::string>> abbreviations = {}) {
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
  return out;
}

}  // namespace sovang::plan::tables
