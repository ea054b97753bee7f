// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/question.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/text/fold.hpp"
#include "core/time/period.hpp"
#include "query/answers/facts.hpp"

namespace sovang::answers {
namespace {

using model::Fact;
using plan::Asks;
using plan::Choice;

std::string subject_of(const Row& row) {
  return row.fact.subject.name.empty() ? row.fact.subject.text : row.fact.subject.name;
}

/// Who a row is about; what no document settles is known by its words.
std::string subject_key(const Row& row) {
  return row.fact.subject.id.empty() ? "?" + text::fold_words(subject_of(row)) : row.fact.subject.id;
}

std::string block_key(const Row& row) {
  if (!row.fact.block) return {};
  return row.fact.block->id.empty() ? "?" + text::fold_words(row.fact.block->text) : row.fact.block->id;
}

std::string award_key(const Row& row) {
  if (!row.fact.award) return {};
  const std::string id = row.fact.award->id.empty() ? text::fold_words(row.fact.award->text) : row.fact.award->id;
  return id + "#" + std::to_string(row.fact.award->grade);
}

/// A fact that stands: asserted and not taken back, or given back.
bool stands(const Row& row) {
  return row.fact.status == model::Status::asserted || row.fact.status == model::Status::restored;
}

bool begins(const std::string& name, const std::string& folded_head) {
  return folded_head.empty() || (text::fold_words(name) + " ").starts_with(folded_head + " ");
}

bool spoken_of(const Row& row, const plan::Question& question) {
  const Fact& fact = row.fact;
  if (question.rank != 0 && fact.rank != question.rank) return false;
  if (question.persons && fact.subject.type != model::MentionType::person) return false;
  if (!begins(subject_of(row), question.subject_head)) return false;
  return !fact.award || begins(fact.award->text, question.award_head);
}

std::vector<int> years_of(const Row& row) {
  std::vector<int> years;
  const auto period = time::Period::parse(row.fact.period);
  if (!period || row.fact.period.empty() || period->first_year() == 0) return years;
  // Five years of one award are one honour, and no five years in a row.
  years.push_back(period->last_year() == 0 ? period->first_year() : period->last_year());
  return years;
}

/// The longest run of years without a gap.
int longest_run(const std::set<int>& years) {
  int longest = 0;
  int run = 0;
  int last = 0;
  for (const int year : years) {
    run = year == last + 1 ? run + 1 : 1;
    last = year;
    longest = std::max(longest, run);
  }
  return longest;
}

/// Whether `year` stands in a run of at least `length`.
bool in_run(const std::set<int>& years, int year, int length) {
  int first = year;
  int last = year;
  while (years.contains(first - 1)) --first;
  while (years.contains(last + 1)) ++last;
  return last - first + 1 >= length;
}

/// Years by what they must be in a row of: one unit, one block, one award.
using RunKey = std::array<std::string, 3>;
using Runs = std::map<RunKey, std::set<int>>;

RunKey run_key(const Row& row) {
  return {subject_key(row), block_key(row), award_key(row)};
}

Runs runs_of(const std::vector<Row>& rows) {
  Runs runs;
  for (const Row& row : rows)
    if (stands(row))
      for (const int year : years_of(row)) runs[run_key(row)].insert(year);
  return runs;
}

void keep_in_a_row(std::vector<Row>& rows, int length) {
  const Runs runs = runs_of(rows);
  std::erase_if(rows, [&](const Row& row) {
    const auto run = runs.find(run_key(row));
    return run == runs.end() ||
           std::ranges::none_of(years_of(row), [&](int year) { return in_run(run->second, year, length); });
  });
}

/// Rows are in order of time, those without a period last.
void keep_at_end(std::vector<Row>& rows, bool first) {
  std::erase_if(rows, [](const Row& row) { return row.fact.period.empty() || !stands(row); });
  if (rows.empty()) return;
  const std::string period = first ? rows.front().fact.period : rows.back().fact.period;
  std::erase_if(rows, [&](const Row& row) { return row.fact.period != period; });
}

void keep_most(std::vector<Row>& rows) {
  std::map<std::string, int> counts;
  for (const Row& row : rows)
    if (stands(row)) ++counts[subject_key(row)];
  int most = 0;
  for (const auto& [subject, count] : counts) most = std::max(most, count);
  std::erase_if(rows, [&](const Row& row) {
    const auto count = counts.find(subject_key(row));
    return count == counts.end() || count->second != most;
  });
}

std::string rank_of(const Row& row) {
  if (row.fact.relation == model::Relation::led) return "1";
  return row.fact.rank == 0 ? std::string() : std::to_string(row.fact.rank);
}

std::string award_of(const Row& row) {
  return row.fact.award ? row.fact.award->text : std::string();
}

/// What a row says to what is asked.
std::string value_of(const Row& row, Asks asks) {
  switch (asks) {
    case Asks::who:
    case Asks::how_many:
      return subject_of(row);
    case Asks::award:
      return award_of(row);
    case Asks::block:
      return row.fact.block ? row.fact.block->text : std::string();
    case Asks::rank:
      return row.fact.award && row.fact.award->grade != 0 ? std::to_string(row.fact.award->grade) : rank_of(row);
    case Asks::decision:
      return row.fact.decision ? row.fact.decision->number : std::string();
    case Asks::when:
    case Asks::times:
    case Asks::whether:
    case Asks::how_long:
      return row.fact.period;
  }
  return {};
}

void add_once(std::vector<std::string>& values, const std::string& value) {
  if (!value.empty() && std::ranges::find(values, value) == values.end()) values.push_back(value);
}

/// Things that are the same are counted once, whatever they are called in each document.
int count(const std::vector<Row>& rows, Asks asks) {
  if (asks == Asks::how_long) {
    int longest = 0;
    for (const auto& [key, years] : runs_of(rows)) longest = std::max(longest, longest_run(years));
    return longest;
  }
  std::set<std::string> seen;
  const bool none_stands = std::ranges::none_of(rows, stands);  // those taken back, or only proposed, were asked for
  for (const Row& row : rows) {
    if (!stands(row) && !none_stands) continue;
    std::string key = subject_key(row);
    if (asks == Asks::times) key += "\n" + row.fact.period + "\n" + block_key(row) + "\n" + award_key(row);
    seen.insert(std::move(key));
  }
  return static_cast<int>(seen.size());
}

/// A count of one unit's facts; where several are meant, each has its own, and they are not added up.
void count_each(Asks asks, const std::vector<Row>& rows, Reply& reply) {
  std::vector<std::vector<Row>> by_subject;
  for (const Row& row : rows) {
    const auto same = std::ranges::find_if(
        by_subject, [&](const std::vector<Row>& group) { return subject_key(group.front()) == subject_key(row); });
    if (same == by_subject.end()) {
      by_subject.push_back({row});
    } else {
      same->push_back(row);
    }
  }
  if (by_subject.size() < 2) {
    reply.count = count(rows, asks);
    return;
  }
  reply.values.clear();
  for (const auto& group : by_subject)
    reply.values.push_back(subject_of(group.front()) + ": " + std::to_string(count(group, asks)));
}

}  // namespace

void reply_from(const plan::Question& question, Answer& answer) {
  std::erase_if(answer.rows, [&](const Row& row) { return !spoken_of(row, question); });
  const bool first = question.choice == Choice::first;
  if (question.choice == Choice::in_a_row) keep_in_a_row(answer.rows, question.years_in_a_row);
  if (first || question.choice == Choice::last) keep_at_end(answer.rows, first);
  if (question.choice == Choice::most) keep_most(answer.rows);

  Reply reply;
  reply.asks = plan::name(question.asks);
  if (question.choice != Choice::all) reply.choice = plan::name(question.choice);
  reply.years_in_a_row = question.choice == Choice::in_a_row ? question.years_in_a_row : 0;
  reply.rank = question.rank;
  reply.units = question.units;
  reply.blocks = question.blocks;
  reply.awards = question.awards;
  reply.place = question.place;
  const bool taken_back =
      !question.facts.pattern.statuses.empty() && question.facts.pattern.statuses.front() != model::Status::asserted;
  for (const Row& row : answer.rows)
    if (stands(row) || taken_back) add_once(reply.values, value_of(row, question.asks));
  if (question.asks == Asks::how_many) reply.count = count(answer.rows, question.asks);
  if (question.asks == Asks::times || question.asks == Asks::how_long) count_each(question.asks, answer.rows, reply);
  if (question.asks == Asks::whether)
    reply.truth = taken_back ? !answer.rows.empty() : std::ranges::any_of(answer.rows, stands);
  answer.reply = std::move(reply);
}

Result<Answer> answer_question(const decisions::DecidedReader& reader, const plan::Question& question) {
  auto answer = answer_facts(reader, question.facts, Gaps::none);
  if (!answer) return answer;
  reply_from(question, *answer);
  return answer;
}

}  // namespace sovang::answers
