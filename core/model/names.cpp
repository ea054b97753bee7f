// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace sovang::model {
namespace {

using std::string_view_literals::operator""sv;

// Each table is indexed by its enumeration.
constexpr std::array mention_types{"unit"sv, "block"sv, "award"sv, "period"sv, "number"sv, "person"sv, "place"sv};
constexpr std::array relations{"led"sv, "ranked"sv, "chairs"sv, "deputy_chairs"sv, "member_of"sv, "received"sv};
constexpr std::array bases{""sv, "acclaimed"sv, "decided"sv, "reported"sv};
constexpr std::array statuses{"asserted"sv, "nominated"sv, "revoked"sv, "restored"sv, "planned"sv, "denied"sv};
constexpr std::array award_levels{""sv, "state"sv, "ministry"sv, "province"sv, "unit"sv};
constexpr std::array document_kinds{"news"sv,      "decision"sv, "decree"sv, "law"sv,    "circular"sv,
                                    "directive"sv, "plan"sv,     "report"sv, "notice"sv, "other"sv};
constexpr std::array layout_kinds{"title"sv, "paragraph"sv, "heading"sv, "item"sv, "row"sv, "caption"sv, "signature"sv};

static_assert(mention_types.size() == static_cast<std::size_t>(MentionType::place) + 1);
static_assert(relations.size() == static_cast<std::size_t>(Relation::received) + 1);
static_assert(bases.size() == static_cast<std::size_t>(Basis::reported) + 1);
static_assert(statuses.size() == static_cast<std::size_t>(Status::denied) + 1);
static_assert(award_levels.size() == static_cast<std::size_t>(AwardLevel::unit) + 1);
static_assert(document_kinds.size() == static_cast<std::size_t>(DocumentKind::other) + 1);
static_assert(layout_kinds.size() == static_cast<std::size_t>(LayoutKind::signature) + 1);

template <class Table, class Enum>
std::string_view word(const Table& table, Enum value) {
  const auto index = static_cast<std::size_t>(value);
  return index < table.size() ? table[index] : std::string_view{};
}

template <class Enum, class Table>
std::optional<Enum> value(const Table& table, std::string_view word) {
  const auto found = std::find(table.begin(), table.end(), word);
  if (found == table.end()) return std::nullopt;
  return static_cast<Enum>(found - table.begin());
}

}  // namespace

std::string_view name(MentionType v) {
  return word(mention_types, v);
}
std::string_view name(Relation v) {
  return word(relations, v);
}
std::string_view name(Basis v) {
  return word(bases, v);
}
std::string_view name(Status v) {
  return word(statuses, v);
}
std::string_view name(AwardLevel v) {
  return word(award_levels, v);
}
std::string_view name(DocumentKind v) {
  return word(document_kinds, v);
}
std::string_view name(LayoutKind v) {
  return word(layout_kinds, v);
}

std::optional<MentionType> mention_type(std::string_view w) {
  return value<MentionType>(mention_types, w);
}
std::optional<Relation> relation(std::string_view w) {
  return value<Relation>(relations, w);
}
std::optional<Basis> basis(std::string_view w) {
  return value<Basis>(bases, w);
}
std::optional<Status> status(std::string_view w) {
  return value<Status>(statuses, w);
}
std::optional<AwardLevel> award_level(std::string_view w) {
  return value<AwardLevel>(award_levels, w);
}
std::optional<DocumentKind> document_kind(std::string_view w) {
  return value<DocumentKind>(document_kinds, w);
}
std::optional<LayoutKind> layout_kind(std::string_view w) {
  return value<LayoutKind>(layout_kinds, w);
}

}  // namespace sovang::model
