// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "indexer/extract/analysis.hpp"
#include "indexer/extract/lexicon.hpp"
#include "indexer/extract/names.hpp"

namespace sovang::extract {

/// Reads names of units and places by their grammar (head · sector · connector · level · place · parent), not by a
/// list.
class UnitParser {
 public:
  explicit UnitParser(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// The unit whose name begins at token `at` and ends before `limit`; territories ("huyện Đức Linh") are places.
  [[nodiscard]] std::optional<Name> unit(const Analysis& a, std::uint32_t at, std::uint32_t limit) const;

  /// The length of a head alone before a verb, which means the unit of that kind that was named before: "Trường đã được
  /// …"; else 0.
  [[nodiscard]] std::uint32_t bare_head(const Analysis& a, std::uint32_t at, std::uint32_t limit) const;

  /// The place that begins there: "tỉnh Thái Bình", "Thái Bình", with `bare_level` also "tỉnh" alone.
  [[nodiscard]] std::optional<Name> place(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                          bool bare_level) const;

 private:
  struct Cursor;
  [[nodiscard]] std::optional<Name> unit_at_depth(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                                  int depth) const;
  [[nodiscard]] bool begins_name(const Analysis& a, std::uint32_t at, std::uint32_t length,
                                 const knowledge::UnitHead& head) const;
  [[nodiscard]] bool no_unit(const Analysis& a, std::uint32_t at, std::uint32_t limit, std::uint32_t length) const;
  [[nodiscard]] std::uint32_t lower_case_tail(const Cursor& c, const knowledge::UnitHead& head, std::uint32_t at) const;
  [[nodiscard]] std::uint32_t unknown_place_end(const Analysis& a, std::uint32_t at, std::uint32_t limit) const;
  [[nodiscard]] bool person_behind(const Cursor& c, std::uint32_t dash_at) const;
  [[nodiscard]] bool abbreviation_inside(const Cursor& c) const;
  void read_sector(Cursor& c, const knowledge::UnitHead& head, UnitName& unit) const;
  void read_second_sector(Cursor& c, UnitName& unit) const;
  void read_own_name(Cursor& c, const knowledge::UnitHead& head, UnitName& unit) const;
  [[nodiscard]] bool governs(const UnitName& unit) const;
  void read_parent(Cursor& c, UnitName& unit) const;
  void read_parent_here(Cursor& c, UnitName& unit) const;
  [[nodiscard]] bool read_area(Cursor& c, const knowledge::UnitHead& head, UnitName& unit) const;
  [[nodiscard]] bool read_area_number(Cursor& c, std::uint32_t at, UnitName& unit) const;
  [[nodiscard]] std::uint32_t area_name_end(const Cursor& c, std::uint32_t at) const;
  void read_country(Cursor& c, const knowledge::UnitHead& head, UnitName& unit) const;
  void read_place(Cursor& c, const knowledge::UnitHead& head, UnitName& unit) const;
  [[nodiscard]] std::uint32_t field_end(const Cursor& c, std::uint32_t at) const;
  [[nodiscard]] std::uint32_t last_field(const Cursor& c, std::uint32_t at) const;
  void read_rest_of_sector(Cursor& c, const knowledge::UnitHead& head, UnitName& unit) const;
  [[nodiscard]] bool unit_ends(const Cursor& c, std::uint32_t dash_at) const;
  [[nodiscard]] bool names_fields(const knowledge::UnitHead& head) const;
  [[nodiscard]] bool names_person(const Cursor& c, std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t second_task(const Cursor& c, std::uint32_t at) const;
  [[nodiscard]] std::uint32_t rest_of_compound(const Cursor& c, std::uint32_t at) const;
  [[nodiscard]] std::uint32_t next_compound(const Cursor& c, std::uint32_t at) const;
  [[nodiscard]] std::uint32_t holder_behind(const Cursor& c, std::uint32_t end) const;
  void finish_compound(Cursor& c, UnitName& unit) const;
  [[nodiscard]] std::uint32_t own_name_end(const Cursor& c, const knowledge::UnitHead& head) const;
  [[nodiscard]] bool other_unit(const Cursor& c, const knowledge::UnitHead& head, std::uint32_t at) const;
  [[nodiscard]] bool joins_tasks(const Cursor& c, std::uint32_t at) const;
  [[nodiscard]] std::uint32_t lower_case_link(const Cursor& c, const knowledge::UnitHead& head, std::uint32_t at) const;

  const Lexicon& lexicon_;
};

}  // namespace sovang::extract
