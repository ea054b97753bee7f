// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "query/plan/fact_plan.hpp"
#include "query/plan/vocabulary.hpp"

namespace sovang::plan {

/// What a question wants to know of the facts that it speaks of.
enum class Asks : std::uint8_t {
  who,
  when,
  award,
  block,
  rank,
  decision,
  times,     ///< how often
  how_many,  ///< how many units
  whether,   ///< yes or no
  how_long   ///< how many years in a row
};

/// Which of the facts it speaks of.
enum class Choice : std::uint8_t {
  all,
  in_a_row,  ///< of those who have them in `years_in_a_row` years without a gap
  first,
  last,
  most  ///< of those who have most of them
};

/// What a question in words means: a fact with holes, and what is asked of the facts that fit.
struct Question {
  Asks asks = Asks::who;
  bool and_when = false;  ///< "mấy lần, những năm nào"
  Choice choice = Choice::all;
  int years_in_a_row = 0;

  FactPlan facts;
  int rank = 0;              ///< of `ranked`; 0: any
  bool persons = false;      ///< "cá nhân nào"
  std::string subject_head;  ///< "sở nào": how the names begin, folded
  std::string award_head;    ///< "huân chương nào"

  /// The names that were understood, as the archive has them; several where they fit equally well.
  std::vector<std::string> units, blocks, awards;
  std::string place;
};

[[nodiscard]] std::string_view name(Asks asks);
[[nodiscard]] std::string_view name(Choice choice);

/// Reads a question of Vietnamese, typed with or without diacritics. Every word of it must be understood: as a name
/// that the archive holds, as a time, as a phrasing of a relation (Reader::question_words) or as a way to ask. Fails
/// with invalid_argument, pointing at what is not understood and saying what would be, with not_found for a name that
/// the archive does not hold, and with version where the archive has no phrasings.
[[nodiscard]] Result<Question> read_question(std::string_view question, const Vocabulary& vocabulary);

}  // namespace sovang::plan
