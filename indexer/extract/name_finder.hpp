// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/award_parser.hpp"
#include "indexer/extract/block_parser.hpp"
#include "indexer/extract/coreference.hpp"
#include "indexer/extract/number_parser.hpp"
#include "indexer/extract/unit_parser.hpp"

namespace sovang::extract {

/// Finds every name of a text, in order, not overlapping. Names do not cross a sentence.
class NameFinder {
 public:
  explicit NameFinder(const Lexicon& lexicon);
  [[nodiscard]] std::vector<Name> find(const Analysis& a) const;

 private:
  /// What a document will call one of its units.
  struct Abbreviation {
    std::uint32_t token = 0;  ///< in the bracket behind the name
    std::uint32_t length = 1;
    std::uint32_t name = 0;
  };
  static void note_abbreviation(const Analysis& a, std::uint32_t name, const std::vector<Name>& names,
                                std::vector<Abbreviation>& abbreviations);
  static void note_bracket(const Analysis& a, std::uint32_t open, std::uint32_t name, const UnitName& unit,
                           std::vector<Abbreviation>& abbreviations);
  [[nodiscard]] static const UnitName* called(const Name& name);
  [[nodiscard]] std::optional<Name> abbreviated(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                                const std::vector<Abbreviation>& abbreviations,
                                                const std::vector<Name>& names) const;
  [[nodiscard]] bool may_begin(const Analysis& a, std::uint32_t at, std::uint32_t sentence) const;
  [[nodiscard]] std::optional<Name> name_at(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                            std::uint32_t begin) const;
  [[nodiscard]] std::optional<Name> person(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                           std::uint32_t begin) const;
  void settle(const Analysis& a, std::uint32_t begin, std::uint32_t limit, std::vector<Name>& names) const;
  [[nodiscard]] std::uint32_t sectors_from(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                           std::uint32_t& head_entry) const;
  [[nodiscard]] Name unit_of_sector(std::uint32_t head, std::uint32_t sector, std::uint32_t first,
                                    std::uint32_t last) const;
  std::uint32_t distribute_sectors(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                   std::vector<Name>& names) const;
  std::uint32_t distribute_level(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                 std::vector<Name>& names) const;
  bool distribute_plural(const Analysis& a, std::uint32_t limit, std::vector<Name>& names) const;
  [[nodiscard]] std::vector<Name> places_from(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                              const UnitName& pattern, std::string_view level) const;
  [[nodiscard]] bool local(const UnitName& unit) const;
  [[nodiscard]] std::optional<Name> place_around(const Analysis& a, std::uint32_t at, std::uint32_t limit) const;
  void absorb_whole(const Analysis& a, std::uint32_t limit, Name& name) const;
  void absorb_bracket(const Analysis& a, std::uint32_t limit, Name& name) const;
  void absorb_parent(const Analysis& a, std::uint32_t limit, Name& name) const;
  void distribute_counted(const Analysis& a, std::uint32_t limit, std::vector<Name>& names) const;
  [[nodiscard]] std::vector<Name> places_listed(const Analysis& a, std::uint32_t next, std::uint32_t limit,
                                                std::string_view level) const;
  [[nodiscard]] std::string_view level_of(const PlaceName& place, std::string_view level) const;
  [[nodiscard]] bool shouted_person(const Analysis& a, std::uint32_t at, std::uint32_t begin) const;
  [[nodiscard]] bool one_syllable_head(const Analysis& a, std::uint32_t at, std::uint32_t limit) const;
  void distribute_communes(const Analysis& a, std::uint32_t limit, std::vector<Name>& names) const;
  void distribute_numbers(const Analysis& a, std::uint32_t limit, std::vector<Name>& names) const;
  void distribute_own_names(const Analysis& a, std::uint32_t limit, std::vector<Name>& names) const;
  void distribute_head(const Analysis& a, std::uint32_t limit, std::vector<Name>& names) const;
  [[nodiscard]] std::optional<Name> plural_head(const Analysis& a, std::uint32_t at, std::uint32_t limit) const;

  const Lexicon& lexicon_;
  UnitParser units_;
  BlockParser blocks_;
  AwardParser awards_;
  NumberParser numbers_;
  Coreference coreference_;
};

}  // namespace sovang::extract
