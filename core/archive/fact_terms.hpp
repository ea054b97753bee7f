// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/record.hpp"

/// The sorted index of facts in the term dictionary. Each fact is written under up to four orders, so that whichever
/// slot a question binds, its answers stand together:
///
///   XFB block!relation.s!year!unit             every fact with a block, and every membership
///   XFU unit!year!relation.s!block-or-award    every fact but memberships
///   XFA award.grade!year!unit                  received
///   XFY year!relation.s!block!unit             led, ranked, chairs, deputy_chairs
///
/// `s` is the letter of the status. A slot that is empty is "-". An id has at most 40 bytes (cut() of terms.hpp), and
/// '!' sorts below every byte of an id. The year is one of
///   2020     stated                      2020~     inferred
///   2020+    one of a longer period, which has one such term a year (a school year has two);  2020+~  inferred
///   +        a period with an open end, or longer than 60 years;  +~ inferred
///   -        none
namespace sovang::archive {

enum class FactOrder : std::uint8_t { by_block, by_unit, by_award, by_year };

[[nodiscard]] std::string_view prefix(FactOrder order);

/// Whether every fact of this relation stands in that order.
[[nodiscard]] bool holds(FactOrder order, model::Relation relation);

/// An identity (terms.hpp) as it stands in a fact term.
[[nodiscard]] std::string short_id(std::string_view identity);

/// "led.a"
[[nodiscard]] std::string relation_slot(model::Relation relation, model::Status status);

/// All terms of a fact.
[[nodiscard]] std::vector<std::string> fact_terms(const model::Fact& fact);

/// The slots of a fact term, views into it. Those that its order does not have are empty.
struct FactTerm {
  std::string_view block;
  std::string_view unit;
  std::string_view award;     ///< "huan-chuong-lao-dong.2"
  std::string_view relation;  ///< "led.a"
  std::string_view year;
  std::string_view block_or_award;
};
[[nodiscard]] std::optional<FactTerm> parse_fact_term(FactOrder order, std::string_view term);

/// Whether a year as it stands in a term may lie in [first, last] (0: open). "+" always may.
[[nodiscard]] bool year_may_fit(std::string_view year, int first, int last);

/// So many years of one period are written out at the most: a document may claim any.
inline constexpr int longest_period = 60;

/// The first and the last year of an EDTF period; 0 where that end is open or the period is empty or no EDTF.
struct YearSpan {
  int first = 0;
  int last = 0;
  bool stated = false;  ///< there is a period
};
[[nodiscard]] YearSpan year_span(std::string_view edtf);

/// Whether a year of the span lies in [first, last] (0: open). A span that is not stated lies nowhere, unless
/// both bounds are open.
[[nodiscard]] bool overlaps(const YearSpan& span, int first, int last);

}  // namespace sovang::archive
