// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/filters.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/model/names.hpp"
#include "core/text/fold.hpp"
#include "query/plan/names.hpp"
#include "query/plan/words.hpp"

namespace sovang::plan {
namespace {

using archive::Query;
using model::DocumentKind;

/// Years that an open range runs to: what documents speak of lies well inside.
constexpr int earliest_year = 1800;
constexpr int latest_year = 2100;

struct KindName {
  std::string_view typed;  ///< as text::fold_words gives it
  DocumentKind kind;
};
constexpr std::array<KindName, 9> vietnamese_kinds{{
    {"tin", DocumentKind::news},
    {"tin bai", DocumentKind::news},
    {"quyet dinh", DocumentKind::decision},
    {"nghi dinh", DocumentKind::decree},
    {"luat", DocumentKind::law},
    {"thong tu", DocumentKind::circular},
    {"chi thi", DocumentKind::directive},
    {"ke hoach", DocumentKind::plan},
    {"bao cao", DocumentKind::report},
}};

Query filter(std::string field, std::string value) {
  Query query;
  query.op = Query::Op::filter;
  query.field = std::move(field);
  query.value = std::move(value);
  return query;
}

Query any_of(std::vector<Query> children) {
  if (children.size() == 1) return std::move(children.front());
  Query query;
  query.op = children.empty() ? Query::Op::nothing : Query::Op::any_of;
  query.children = std::move(children);
  return query;
}

Result<Query> plan_kind(const language::Node& node, const Vocabulary& /*vocabulary*/) {
  const std::string typed = text::fold_words(node.text);
  const auto* known = std::ranges::find(vietnamese_kinds, typed, &KindName::typed);
  const auto kind = known != vietnamese_kinds.end() ? known->kind : model::document_kind(typed);
  if (kind) return filter(node.field, std::string(model::name(*kind)));
  return fail(ErrorCode::invalid_argument, "there is no kind of document called '" + node.text + "'",
              "kinds: news decision decree law circular directive plan report notice other");
}

void add_filters(const std::string& field, const std::string& id, const Vocabulary& vocabulary,
                 std::vector<Query>& filters) {
  const auto ids = vocabulary.all_ids ? vocabulary.all_ids(id) : std::vector{id};
  for (const std::string& one : ids) filters.push_back(filter(field, one));
}

template <model::MentionType type>
Result<Query> plan_name(const language::Node& node, const Vocabulary& vocabulary) {
  const auto names = Names::of(vocabulary, type);
  if (!names) return pass(names);
  const auto ids = names->resolve(node.text);
  if (!ids) return pass(ids);
  std::vector<Query> children;
  for (const std::string& id : *ids) add_filters(node.field, id, vocabulary, children);
  return any_of(std::move(children));
}

/// What a document speaks for is known by name only, so the name goes along with the ids of places of that name.
Result<Query> plan_place(const language::Node& node, const Vocabulary& vocabulary) {
  std::vector<Query> children{filter(node.field, node.text)};
  const auto names = Names::of(vocabulary, model::MentionType::place);
  if (!names) return pass(names);
  for (const Meaning& place : names->find(node.text)) add_filters(node.field, place.id, vocabulary, children);
  return any_of(std::move(children));
}

Result<Query> plan_title(const language::Node& node, const Vocabulary& vocabulary) {
  const auto words = expand(node.text, vocabulary);
  if (!words) return pass(words);
  Query query = in_a_row(*words);
  query.field = node.field;
  return query;
}

struct Planner {
  std::string_view field;
  Result<Query> (*plan)(const language::Node&, const Vocabulary&);
};
constexpr std::array<Planner, 7> planners{{
    {"kind", plan_kind},
    {"title", plan_title},
    {"unit", plan_name<model::MentionType::unit>},
    {"block", plan_name<model::MentionType::block>},
    {"award", plan_name<model::MentionType::award>},
    {"person", plan_name<model::MentionType::person>},
    {"place", plan_place},
}};

Query plan_years(const language::Node& node) {
  const int first = node.years.first == 0 ? earliest_year : node.years.first;
  const int last = node.years.last == 0 ? latest_year : node.years.last;
  std::vector<Query> children;
  for (int year = first; year <= last; ++year) children.push_back(filter(node.field, std::to_string(year)));
  return any_of(std::move(children));
}

Query plan_dates(const language::Node& node) {
  Query query;
  query.op = Query::Op::date_range;
  query.field = node.field;
  if (node.dates.unknown) {
    Query without;
    without.op = Query::Op::but_not;
    without.children = {Query{}, std::move(query)};
    return without;
  }
  if (node.dates.from) query.from = node.dates.from->earliest();
  if (node.dates.until) query.until = node.dates.until->latest();
  return query;
}

}  // namespace

Result<Query> plan_field(const language::Node& node, const Vocabulary& vocabulary) {
  if (node.kind == language::Node::Kind::years) return plan_years(node);
  if (node.kind == language::Node::Kind::dates) return plan_dates(node);
  const auto* planner = std::ranges::find(planners, node.field, &Planner::field);
  if (planner != planners.end()) return planner->plan(node, vocabulary);
  return filter(node.field, node.text);
}

}  // namespace sovang::plan
