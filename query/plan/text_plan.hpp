// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/archive/types.hpp"
#include "core/base/result.hpp"
#include "query/plan/abbreviations.hpp"
#include "query/plan/vocabulary.hpp"
#include "query/plan/words.hpp"

namespace sovang::plan {

/// Plans the words of a query, with all that they may be written as: other spellings, an abbreviation or what it stands
/// for, and, behind everything else, documents that are written without diacritics.
class TextPlan {
 public:
  [[nodiscard]] static Result<TextPlan> of(const Vocabulary& vocabulary, Matching matching);

  [[nodiscard]] Result<std::vector<archive::Word>> look_up(std::string_view typed) const {
    return expand(typed, vocabulary_, matching_);
  }

  /// These words in a row, as between quotes: nothing is written out or abbreviated.
  [[nodiscard]] Result<archive::Query> row(const std::vector<archive::Word>& words);

  /// All of the words. "tỉnh" behind a name and before that of a province need not be said.
  [[nodiscard]] Result<archive::Query> all(const std::vector<archive::Word>& words);

  /// Any of the words, for a question.
  [[nodiscard]] Result<archive::Query> any(const std::vector<archive::Word>& words);

  /// The words of other ways to write them that were planned, for snippets.
  [[nodiscard]] const std::vector<archive::Word>& alternatives() const { return alternatives_; }

 private:
  TextPlan(const Vocabulary& vocabulary, Matching matching, Abbreviations abbreviations, bool unmarked)
      : vocabulary_(vocabulary), matching_(matching), abbreviations_(std::move(abbreviations)), unmarked_(unmarked) {}

  /// How the texts that are looked for are written.
  enum class Diacritics : std::uint8_t { as_typed, none };
  Result<archive::Query> found_by_all(const std::vector<archive::Word>& words, Diacritics diacritics);
  [[nodiscard]] Result<bool> need_not_be_said(const std::vector<archive::Word>& words, std::size_t at) const;
  /// Other ways to write the stretch, as rows.
  Result<std::vector<archive::Query>> other_ways(const Abbreviations::Stretch& stretch, Diacritics diacritics);
  using Planned = archive::Query (*)(const std::vector<archive::Word>&);
  Result<archive::Query> with_unmarked(archive::Query query, const std::vector<archive::Word>& words, Planned planned);

  static archive::Query with_unmarked(archive::Query query, archive::Query bare);

  const Vocabulary& vocabulary_;
  Matching matching_;
  Abbreviations abbreviations_;
  bool unmarked_;
  std::vector<archive::Word> alternatives_;
};

}  // namespace sovang::plan
