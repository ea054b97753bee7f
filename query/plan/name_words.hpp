// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sovang::plan {

/// One word of a name, ready to be compared.
struct NameWord {
  std::string key;       ///< text::key, with i and y of open syllables as one
  std::string fold;      ///< the same without diacritics
  int number = 0;        ///< 3 for "3", "03", "III", "iii"; 0: none
  bool marked = false;   ///< carries a diacritic
  bool certain = false;  ///< of numbers: cannot be a syllable ("3", "III", not "xi")
  bool loose = false;    ///< from an abbreviation whose long form is known without diacritics only
};

using NameWords = std::vector<NameWord>;

/// Cuts names into words and writes out their abbreviations ("UBND" → ủy ban nhân dân), so that the short form and the
/// long one are the same words.
class NameReader {
 public:
  /// `abbreviations` as Reader::abbreviations gives them. One that has two long forms is left as it is.
  explicit NameReader(const std::vector<std::pair<std::string, std::string>>& abbreviations);

  [[nodiscard]] NameWords read(std::string_view name) const;

 private:
  std::map<std::string, NameWords> expansions_;           ///< by fold_words of the abbreviation; empty: ambiguous
  std::unordered_map<std::string, std::size_t> longest_;  ///< by first word: words of the longest abbreviation
};

[[nodiscard]] bool any_marked(const NameWords& words);

}  // namespace sovang::plan
