// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/fact_terms.hpp"

#include <array>
#include <charconv>

#include "core/archive/terms.hpp"
#include "core/model/names.hpp"
#include "core/time/period.hpp"

namespace sovang::archive {
namespace {

using Slot = std::string_view FactTerm::*;

struct OrderRow {
  std::string_view prefix;
  std::array<Slot, 4> slots;  ///< nullptr: none
};

// Indexed by FactOrder; read in both directions.
constexpr std::array<OrderRow, 4> orders{{
    {"XFB", {&FactTerm::block, &FactTerm::relation, &FactTerm::year, &FactTerm::unit}},
    {"XFU", {&FactTerm::unit, &FactTerm::year, &FactTerm::relation, &FactTerm::block_or_award}},
    {"XFA", {&FactTerm::award, &FactTerm::year, &FactTerm::unit, nullptr}},
    {"XFY", {&FactTerm::year, &FactTerm::relation, &FactTerm::block, &FactTerm::unit}},
}};

// Indexed by Status.
constexpr std::array<char, 6> letters{'a', 'n', 'x', 'r', 'p', 'd'};
static_assert(letters.size() == static_cast<std::size_t>(model::Status::denied) + 1);

constexpr std::size_t longest_short_id = 40;

const OrderRow& row(FactOrder order) {
  return orders[static_cast<std::size_t>(order)];
}

std::string or_dash(std::string text) {
  if (text.empty()) text = "-";
  return text;
}

std::string block_slot(const model::Fact& fact) {
  return fact.block ? or_dash(short_id(identity(*fact.block))) : "-";
}

std::string award_slot(const model::Fact& fact) {
  if (!fact.award) return "-";
  const std::string id = short_id(identity(*fact.award));
  return id.empty() ? "-" : id + '.' + std::to_string(fact.award->grade);
}

std::string four_digits(int year) {
  const std::string digits = std::to_string(year);
  return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

std::vector<std::string> year_slots(const model::Fact& fact) {
  const YearSpan span = year_span(fact.period);
  if (!span.stated) return {"-"};
  const std::string inferred = fact.period_inferred ? "~" : "";
  if (span.first == 0 || span.last == 0 || span.last - span.first >= longest_period) return {"+" + inferred};
  const std::string longer = span.first < span.last ? "+" : "";
  std::vector<std::string> slots;
  for (int year = span.first; year <= span.last; ++year) slots.push_back(four_digits(year) + longer + inferred);
  return slots;
}

std::string write(FactOrder order, const FactTerm& term) {
  std::string result(row(order).prefix);
  for (const Slot slot : row(order).slots) {
    if (slot == nullptr) break;
    if (slot != row(order).slots.front()) result += '!';
    result += term.*slot;
  }
  return result;
}

bool stands_in(FactOrder order, const model::Fact& fact) {
  return holds(order, fact.relation) || (order == FactOrder::by_block && fact.block);
}

}  // namespace

std::string_view prefix(FactOrder order) {
  return row(order).prefix;
}

bool holds(FactOrder order, model::Relation relation) {
  switch (order) {
    case FactOrder::by_block:
      return relation == model::Relation::member_of;
    case FactOrder::by_unit:
      return relation != model::Relation::member_of;
    case FactOrder::by_award:
      return relation == model::Relation::received;
    case FactOrder::by_year:
      return relation != model::Relation::member_of && relation != model::Relation::received;
  }
  return false;
}

std::string short_id(std::string_view identity) {
  return cut(identity, longest_short_id);
}

std::string relation_slot(model::Relation relation, model::Status status) {
  return std::string(model::name(relation)) + '.' + letters[static_cast<std::size_t>(status)];
}

std::vector<std::string> fact_terms(const model::Fact& fact) {
  const std::string block = block_slot(fact);
  const std::string unit = or_dash(short_id(identity(fact.subject)));
  const std::string award = award_slot(fact);
  const std::string relation = relation_slot(fact.relation, fact.status);
  std::vector<std::string> terms;
  for (const std::string& year : year_slots(fact)) {
    const FactTerm slots{block, unit, award, relation, year, fact.block ? block : award};
    for (const FactOrder order : {FactOrder::by_block, FactOrder::by_unit, FactOrder::by_award, FactOrder::by_year})
      if (stands_in(order, fact)) terms.push_back(write(order, slots));
  }
  return terms;
}

std::optional<FactTerm> parse_fact_term(FactOrder order, std::string_view text) {
  if (!text.starts_with(prefix(order))) return std::nullopt;
  text.remove_prefix(prefix(order).size());
  FactTerm term;
  bool more = true;
  for (const Slot slot : row(order).slots) {
    if (slot == nullptr) break;
    if (!more) return std::nullopt;
    const std::size_t mark = text.find('!');
    term.*slot = text.substr(0, mark);
    more = mark != std::string_view::npos;
    text.remove_prefix(more ? mark + 1 : text.size());
  }
  if (more) return std::nullopt;
  return term;
}

bool year_may_fit(std::string_view year, int first, int last) {
  if (first == 0 && last == 0) return true;
  if (year.starts_with('+')) return true;
  int value = 0;
  const auto [end, error] = std::from_chars(year.data(), year.data() + year.size(), value);
  return error == std::errc() && value >= first && (last == 0 || value <= last);
}

YearSpan year_span(std::string_view edtf) {
  if (edtf.empty()) return {};
  const Result<time::Period> period = time::Period::parse(edtf);
  if (!period) return {};
  return {period->first_year(), period->last_year(), true};
}

bool overlaps(const YearSpan& span, int first, int last) {
  if (first == 0 && last == 0) return true;
  if (!span.stated) return false;
  return (last == 0 || span.first <= last) && (span.last == 0 || span.last >= first);
}

}  // namespace sovang::archive
