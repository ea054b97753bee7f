// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/fact_plan.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/model/names.hpp"
#include "core/text/join.hpp"
#include "query/plan/grade.hpp"
#include "query/plan/names.hpp"

namespace sovang::plan {
namespace {

using model::MentionType;

/// The ids of a typed name; none where nothing was typed, which leaves the slot free.
Result<std::vector<std::string>> ids(const std::string& typed, MentionType type, const Vocabulary& vocabulary) {
  if (typed.empty()) return std::vector<std::string>{};
  const auto names = Names::of(vocabulary, type);
  if (!names) return pass(names);
  return names->resolve(typed);
}

Result<std::vector<std::string>> place_ids(const std::string& typed, const Vocabulary& vocabulary) {
  auto places = ids(typed, MentionType::place, vocabulary);
  if (!places || places->empty()) return places;
  std::erase_if(*places, unsettled);
  if (!places->empty()) return places;
  return fail(ErrorCode::not_found, "it is not clear which place '" + typed + "' is",
              "say its level too: \"tỉnh …\", \"huyện …\"");
}

constexpr std::array timeline_types{MentionType::unit, MentionType::block, MentionType::award, MentionType::person};

/// What to look at where no name of any type is the one typed.
Result<std::string> timeline_hint(const std::string& name, const Vocabulary& vocabulary) {
  std::string near;
  for (const MentionType type : timeline_types) {
    const auto names = Names::of(vocabulary, type);
    if (!names) return pass(names);
    for (const std::string& form : names->nearest(name)) near += (near.empty() ? "nearest names: " : " · ") + form;
  }
  return near.empty() ? "list those that it holds: sovang units; others with --type block, award, person" : near;
}

/// The slot of a pattern into which names of a type go.
std::vector<std::string>& slot(archive::FactPattern& pattern, MentionType type) {
  if (type == MentionType::block) return pattern.blocks;
  return type == MentionType::award ? pattern.awards : pattern.units;
}

FactPlan plan_for(const std::vector<Meaning>& meanings, MentionType type, int grade, const language::YearRange& years) {
  FactPlan plan;
  for (const Meaning& meaning : meanings) slot(plan.pattern, type).push_back(meaning.id);
  plan.pattern.first_year = years.first;
  plan.pattern.last_year = years.last;
  plan.grade = grade;
  return plan;
}

std::string list(const std::vector<std::string>& ids) {
  return ids.empty() ? "any" : text::join(ids, "|");
}

template <class T>
std::string list_of_names(const std::vector<T>& values) {
  std::vector<std::string> names;
  for (const T value : values) names.emplace_back(model::name(value));
  return list(names);
}

}  // namespace

bool lies_in(std::string_view id, std::string_view place) {
  if (place.empty()) return true;
  for (std::size_t at = id.find(place); at != std::string_view::npos; at = id.find(place, at + 1)) {
    const bool begins = at > 0 && (id[at - 1] == '@' || id[at - 1] == '.');
    const std::size_t end = at + place.size();
    if (begins && (end == id.size() || id[end] == '/' || id[end] == '@')) return true;
  }
  return false;
}

bool FactPlan::fits(const model::Fact& fact) const {
  if (grade != 0 && (!fact.award || fact.award->grade != grade)) return false;
  if (places.empty()) return true;
  return std::ranges::any_of(places, [&](const std::string& place) {
    return lies_in(fact.subject.id, place) || (fact.block && lies_in(fact.block->id, place));
  });
}

Result<FactPlan> plan_facts(const FactQuestion& question, const Vocabulary& vocabulary) {
  const TypedAward award = split_grade(question.award);
  const auto units = ids(question.unit, MentionType::unit, vocabulary);
  if (!units) return pass(units);
  const auto blocks = ids(question.block, MentionType::block, vocabulary);
  if (!blocks) return pass(blocks);
  const auto awards = ids(award.title, MentionType::award, vocabulary);
  if (!awards) return pass(awards);
  const auto places = place_ids(question.place, vocabulary);
  if (!places) return pass(places);
  FactPlan plan;
  plan.pattern = {question.relations,   question.statuses,  *units, *blocks, *awards,
                  question.years.first, question.years.last};
  plan.places = *places;
  plan.grade = award.grade;
  return plan;
}

Result<std::vector<FactPlan>> plan_timeline(const std::string& name, const language::YearRange& years,
                                            const Vocabulary& vocabulary) {
  std::optional<NameFit> best;
  std::vector<FactPlan> plans;
  for (const MentionType type : timeline_types) {
    const auto names = Names::of(vocabulary, type);
    if (!names) return pass(names);
    const TypedAward typed = type == MentionType::award ? split_grade(name) : TypedAward{name, 0};
    const auto found = names->find(typed.title);
    if (found.empty() || (best && *best < found.front().fit)) continue;
    if (best != found.front().fit) plans.clear();
    best = found.front().fit;
    plans.push_back(plan_for(found, type, typed.grade, years));
  }
  if (!plans.empty()) return plans;
  const auto hint = timeline_hint(name, vocabulary);
  if (!hint) return pass(hint);
  return fail(ErrorCode::not_found, "the archive holds no unit, block, award or person named '" + name + "'", *hint);
}

std::string to_string(const FactPlan& plan) {
  const archive::FactPattern& p = plan.pattern;
  const language::YearRange years{p.first_year, p.last_year};
  std::string out = "relation=" + list_of_names(p.relations) + " status=" + list_of_names(p.statuses) +
                    " subject=" + list(p.units) + " block=" + list(p.blocks) + " award=" + list(p.awards) +
                    " years=" + (years.bound() ? years.text() : "any");
  if (plan.grade != 0) out += " grade=" + std::to_string(plan.grade);
  if (!plan.places.empty()) out += " place=" + list(plan.places);
  return out;
}

}  // namespace sovang::plan
