// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The spellings of a folded word: "thong" → thông, thống. A spelling that folds to itself ("an", "2020") is not in
/// the map: the term list tells whether it occurs.
namespace sovang::archive {

/// What has to change: folded → spelling → whether it occurs in the archive now.
using SpellingChanges = std::map<std::string, std::map<std::string, bool>>;

/// The map as it is stored: a line for each folded word, "thong\tthông\tthống\n", sorted by bytes. It is searched as it
/// is, so that one look-up in a map of 110,000 entries parses nothing.
class SpellingMap {
 public:
  SpellingMap() = default;
  explicit SpellingMap(std::string stored) : text_(std::move(stored)) {}

  /// The spellings of `folded`, sorted. Bytes that are no such map give no spellings, or wrong ones, and no harm.
  [[nodiscard]] std::vector<std::string> find(std::string_view folded) const;

  /// The spellings of every folded word that begins with `prefix`; stops where there are more than `most`.
  [[nodiscard]] std::vector<std::string> beginning(std::string_view prefix, std::size_t most) const;

  /// The map with the changes made.
  [[nodiscard]] SpellingMap changed(const SpellingChanges& changes) const;

  [[nodiscard]] const std::string& stored() const { return text_; }
  friend bool operator==(const SpellingMap&, const SpellingMap&) = default;

 private:
  std::string text_;
};

/// Notes the word (a key) in `changes`, where it belongs in the map at all.
void note_spelling(SpellingChanges& changes, const std::string& key, bool occurs);

}  // namespace sovang::archive
