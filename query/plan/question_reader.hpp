// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "query/plan/names.hpp"
#include "query/plan/question.hpp"
#include "query/plan/question_phrases.hpp"
#include "query/plan/question_text.hpp"

namespace sovang::plan {

/// Reads one question. Each step takes the words that it understands, the surer ones before those that could be part of
/// a name: times, ways to ask, blocks, places behind "ở"; then, from left to right, the longest name of an award, a
/// unit or a person, or phrasing of a relation. What nobody takes is not understood.
class QuestionReader {
 public:
  /// `text`: NFC; it and the vocabulary must outlive the reader.
  [[nodiscard]] static Result<QuestionReader> of(std::string_view text, const Vocabulary& vocabulary);

  [[nodiscard]] Result<Question> run();

 private:
  using Phrasings = std::vector<std::pair<std::string, std::string>>;
  struct NameTables {
    Names units, blocks, awards, persons, places;
  };
  QuestionReader(std::string_view text, const Vocabulary& vocabulary, Phrasings phrasings, NameTables names)
      : vocabulary_(vocabulary), text_(text), phrasings_(std::move(phrasings)), names_(std::move(names)) {}

  // The steps, in their order.
  void take_whether();
  void take_sayings();
  void take_years_in_a_row();
  void take_heads();
  void take_blocks();
  void take_places();
  void take_names_and_phrasings();
  void take_fillers();

  void said(Saying saying);
  void take_phrasing_before(std::size_t block, std::size_t kind);
  void take_award(std::size_t at);
  bool take_name(std::size_t at, const Names& names, std::vector<std::string>& forms, std::vector<std::string>& ids);
  [[nodiscard]] std::vector<Meaning> lying_in(const std::vector<Meaning>& meanings, std::size_t begin,
                                              std::size_t end) const;
  [[nodiscard]] bool ends_in_place(std::size_t begin, std::size_t end) const;
  [[nodiscard]] int rank_at(std::size_t at) const;
  [[nodiscard]] bool stands_in_a_unit(std::size_t at) const;
  [[nodiscard]] std::size_t longest_name(std::size_t at, const Names& names) const;
  [[nodiscard]] std::size_t longest_phrasing(std::size_t at, std::string& relation) const;

  // What the steps found, put together.
  [[nodiscard]] Result<void> check_understood() const;
  [[nodiscard]] Result<void> decide_relation();
  [[nodiscard]] Result<void> decide_what_is_asked();
  [[nodiscard]] Result<void> plan();
  [[nodiscard]] Unexpected refuse(std::optional<std::size_t> at, const std::string& what, std::string hint) const;
  [[nodiscard]] std::string nearest(std::size_t at) const;

  const Vocabulary& vocabulary_;
  QuestionText text_;
  Phrasings phrasings_;
  NameTables names_;

  Question question_;
  std::vector<Saying> sayings_;
  std::set<std::string> relations_;  ///< names of the sets of phrasings that were found
  int rank_ = 0;
  std::vector<std::string> unit_ids_, block_ids_, award_ids_;
};

}  // namespace sovang::plan
