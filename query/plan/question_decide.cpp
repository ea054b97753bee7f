// SPDX-License-Identifier: GPL-3.0-or-later
/// From what the steps of QuestionReader took to what is asked.
#include <algorithm>
#include <array>

#include "core/text/join.hpp"
#include "query/language/syntax_error.hpp"
#include "query/plan/question_reader.hpp"

namespace sovang::plan {
namespace {

using model::Relation;
using model::Status;

constexpr const char* examples =
    "ask like this: \"Đơn vị nào dẫn đầu Khối thi đua … năm 2020?\", \"Cục Thống kê được Cờ thi đua mấy lần?\", "
    "\"Ai là Trưởng khối năm 2021?\"";

struct RelationOf {
  std::string_view set;
  Relation relation;
};
constexpr std::array<RelationOf, 5> relation_sets{{{"led", Relation::led},
                                                   {"chairs", Relation::chairs},
                                                   {"deputy_chairs", Relation::deputy_chairs},
                                                   {"member_of", Relation::member_of},
                                                   {"received", Relation::received}}};

/// What a saying asks for, those that choose aside.
struct AskedBy {
  Saying saying;
  Asks asks;
};
/// In the order in which they win where several stand in one question: "mấy lần, những năm nào" counts.
constexpr std::array<AskedBy, 11> asked_by{{{Saying::whether, Asks::whether},
                                            {Saying::how_long, Asks::how_long},
                                            {Saying::times, Asks::times},
                                            {Saying::years, Asks::times},
                                            {Saying::how_many, Asks::how_many},
                                            {Saying::rank, Asks::rank},
                                            {Saying::decision, Asks::decision},
                                            {Saying::block, Asks::block},
                                            {Saying::award, Asks::award},
                                            {Saying::who, Asks::who},
                                            {Saying::person, Asks::who}}};

struct ChosenBy {
  Saying saying;
  Choice choice;
};
constexpr std::array<ChosenBy, 5> chosen_by{{{Saying::in_a_row, Choice::in_a_row},
                                             {Saying::many_years, Choice::in_a_row},
                                             {Saying::first, Choice::first},
                                             {Saying::last, Choice::last},
                                             {Saying::most, Choice::most}}};

bool has(const std::vector<Saying>& sayings, Saying saying) {
  return std::ranges::find(sayings, saying) != sayings.end();
}

}  // namespace

Unexpected QuestionReader::refuse(std::optional<std::size_t> at, const std::string& what, std::string hint) const {
  if (at) return language::point_at(text_.text(), text_.position(*at), "not understood: " + what, std::move(hint));
  return fail(ErrorCode::invalid_argument, "not understood: " + what, std::move(hint));
}

std::string QuestionReader::nearest(std::size_t at) const {
  const std::string_view typed = text_.written(at, text_.free_run(at));
  std::vector<std::string> near;
  for (const Names* names : {&names_.units, &names_.blocks, &names_.awards})
    std::ranges::move(names->nearest(typed), std::back_inserter(near));
  if (near.empty()) return examples;
  return "nearest names: " + text::join(near, " · ");
}

Result<void> QuestionReader::check_understood() const {
  if (text_.size() == 0) return refuse(std::nullopt, "the question has no words", examples);
  const auto at = text_.first_free();
  if (!at) return {};
  return refuse(at, "'" + std::string(text_.written(*at, text_.free_run(*at))) + "'", nearest(*at));
}

Result<void> QuestionReader::decide_relation() {
  archive::FactPattern& pattern = question_.facts.pattern;
  pattern.statuses = {Status::asserted, Status::revoked, Status::restored};
  const bool nominated = relations_.erase("nominated") != 0;
  const bool revoked = relations_.erase("revoked") != 0;
  if (nominated) pattern.statuses = {Status::nominated};
  if (revoked) pattern.statuses = {Status::revoked};
  const bool award = !award_ids_.empty() || !question_.award_head.empty() || has(sayings_, Saying::award);
  const bool ranked = relations_.erase("rank") != 0 || has(sayings_, Saying::rank);
  if (nominated || revoked || (award && relations_.empty())) relations_.insert("received");
  if (ranked && relations_.empty()) {
    question_.rank = rank_;
    pattern.relations = {rank_ == 1 ? Relation::led : Relation::ranked};
    if (rank_ == 0) pattern.relations = {Relation::led, Relation::ranked};
    return {};
  }
  if (relations_.size() > 1 || ranked)
    return refuse(std::nullopt,
                  "two things are asked at once: " + text::join({relations_.begin(), relations_.end()}, ", "),
                  "ask for one of them: who led, who chairs, who belongs, who received");
  if (relations_.empty())
    return refuse(std::nullopt, "the question does not say what of: leading, chairing, belonging to a block, an award",
                  examples);
  for (const RelationOf& row : relation_sets)
    if (relations_.contains(std::string(row.set))) pattern.relations = {row.relation};
  const bool received = pattern.relations.front() == Relation::received;
  if (received != award &&
      !(received && (has(sayings_, Saying::whether) || !unit_ids_.empty() || nominated || revoked)))
    return refuse(std::nullopt, award ? "an award is asked for beside something else" : "which award", examples);
  if (received && (!block_ids_.empty() || has(sayings_, Saying::block)))
    return refuse(std::nullopt, "awards are not known by block", "leave the block out");
  return {};
}

Result<void> QuestionReader::decide_what_is_asked() {
  if (sayings_.empty())
    return refuse(std::nullopt, "nothing is asked: a word like ai, năm nào, mấy lần is missing", examples);
  const auto twice = [&](const AskedBy& row) { return std::ranges::count(sayings_, row.saying) > 1; };
  if (std::ranges::any_of(asked_by, twice))
    return refuse(std::nullopt, "two things are asked at once", "ask for one of them");
  std::size_t asked = 0;
  for (const AskedBy& row : asked_by) {
    if (!has(sayings_, row.saying)) continue;
    if (asked++ == 0) question_.asks = row.asks;
  }
  question_.and_when = asked != 0 && has(sayings_, Saying::when);
  if (asked == 0 && has(sayings_, Saying::when)) question_.asks = Asks::when;
  if (asked == 0 && !has(sayings_, Saying::when))
    return refuse(std::nullopt, "nothing is asked: a word like ai, năm nào, mấy lần is missing", examples);
  question_.persons = has(sayings_, Saying::person);
  for (const ChosenBy& row : chosen_by) {
    if (!has(sayings_, row.saying)) continue;
    if (question_.choice != Choice::all)
      return refuse(std::nullopt, "first, last, most or in a row: more than one is asked", "ask for one of them");
    question_.choice = row.choice;
  }
  if (question_.choice == Choice::in_a_row && question_.years_in_a_row == 0) question_.years_in_a_row = 2;
  const bool who = question_.asks == Asks::who || question_.asks == Asks::how_many;
  if (who && !unit_ids_.empty())
    return refuse(std::nullopt, "it names a unit and asks for one",
                  "leave one of them out: ask năm nào, khối nào, mấy lần");
  if (!who && unit_ids_.empty() && block_ids_.empty() && award_ids_.empty() && question_.place.empty())
    return refuse(std::nullopt, "whose facts are asked for", "name a unit, a block or an award");
  return {};
}

Result<void> QuestionReader::plan() {
  const archive::FactPattern& pattern = question_.facts.pattern;
  FactQuestion typed{
      pattern.relations, pattern.statuses, {}, {}, {}, question_.place, {pattern.first_year, pattern.last_year}};
  auto facts = plan_facts(typed, vocabulary_);
  if (!facts) return pass(facts);
  facts->grade = question_.facts.grade;
  facts->pattern.units = unit_ids_;
  facts->pattern.blocks = block_ids_;
  facts->pattern.awards = award_ids_;
  question_.facts = std::move(*facts);
  return {};
}

}  // namespace sovang::plan
