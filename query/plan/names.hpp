// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "query/plan/name_match.hpp"
#include "query/plan/vocabulary.hpp"

namespace sovang::plan {

/// One thing that a typed name may mean, with the form of it that fits best.
struct Meaning {
  std::string id;
  std::string form;
  NameFit fit;
};

/// The names of one type in an archive, for telling which of them a person meant.
class Names {
 public:
  [[nodiscard]] static Result<Names> of(const Vocabulary& vocabulary, model::MentionType type);

  /// Everything that fits best (see NameFit), best first; empty where nothing fits. What only carries the name of
  /// another one that fits ("Văn phòng UBND tỉnh" for "UBND tỉnh") is left out.
  [[nodiscard]] std::vector<Meaning> find(std::string_view typed) const;

  /// How many of the texts in a row, each a word or an abbreviation, are the beginning of a name or all of it; 0: none
  /// is. One word alone must be all of the name.
  [[nodiscard]] std::size_t longest_start(std::span<const std::string_view> texts) const;

  /// Whether some name begins with these words.
  [[nodiscard]] bool any_begins(std::string_view typed) const;

  /// Of up to three things the form that looks most like `typed`.
  [[nodiscard]] std::vector<std::string> nearest(std::string_view typed) const;

  /// The ids that find() gives. Fails with not_found, with the nearest names as hint.
  [[nodiscard]] Result<std::vector<std::string>> resolve(std::string_view typed) const;

 private:
  using WordsById = std::map<std::string_view, FoldedWords>;
  Names(model::MentionType type, NameReader reader, std::vector<archive::Name> names);

  /// Adds the words of every form to the ids that are there.
  void add_forms(WordsById& known) const;

  struct Entry {
    archive::Name name;
    NameWords words;
  };
  model::MentionType type_;
  NameReader reader_;
  std::vector<Entry> entries_;
};

/// An id that no document settles: it stands for a form of words, not for a known thing.
[[nodiscard]] bool unsettled(std::string_view id);

}  // namespace sovang::plan
