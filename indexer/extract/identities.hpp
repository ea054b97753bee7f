// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/lexicon.hpp"
#include "indexer/extract/names.hpp"

namespace sovang::extract {

/// Who a name stands for. `id` is empty where the document does not settle it; then `maybe` has the candidates. Beside
/// an id it has the namesakes of a lower level that are less likely meant.
struct Identity {
  std::string id;
  std::vector<std::string> maybe;
  std::string full;  ///< the full form: abbreviations spelt out, with the level and name of the place
};

/// Settles names within one document: which of several places of one name is meant, whose province an elided "tỉnh" is,
/// who owns a numbered cluster. Never guesses: what the document leaves open stays open.
class Identities {
 public:
  /// How the place is added to the full form of a unit's name.
  enum class PlaceStyle : std::uint8_t { left_out, name_only, with_level };

  /// `date`: EDTF, the time that the document speaks of (decides between a place before and after a merger), or empty.
  /// `place`: the place that the document names as its own, or empty.
  Identities(const Lexicon& lexicon, const std::vector<Name>& names, std::string date, std::string_view place);

  [[nodiscard]] Identity unit(const UnitName& unit) const;
  [[nodiscard]] Identity block(const BlockName& block) const;
  [[nodiscard]] Identity place(const PlaceName& place) const;
  /// A territory as a unit: "tỉnh Hải Dương" leads a block.
  [[nodiscard]] Identity territory(const PlaceName& place) const;

  /// At which level the unit stands: that of its place, or the first of its kind where the place is not settled.
  [[nodiscard]] knowledge::PlaceLevel level(const UnitName& unit) const;

  /// The province that the document speaks for, or nullptr.
  [[nodiscard]] const knowledge::Place* home() const { return home_; }
  /// True where that place lies in it.
  [[nodiscard]] bool at_home(const knowledge::Place& place) const { return home_ && province_of(place) == home_; }

 private:
  using Places = std::vector<const knowledge::Place*>;
  [[nodiscard]] const knowledge::Place* province_of(const knowledge::Place& place) const;
  [[nodiscard]] bool national(const UnitName& unit, const knowledge::UnitHead& head) const;
  [[nodiscard]] bool valid(const knowledge::Place& place) const;
  [[nodiscard]] Places candidates(const PlaceName& place, const std::vector<knowledge::PlaceLevel>& levels) const;
  [[nodiscard]] Places meant(const PlaceName& place, const std::vector<knowledge::PlaceLevel>& levels) const;
  template <class Stands>
  [[nodiscard]] Places choose(const PlaceName& place, const std::vector<knowledge::PlaceLevel>& levels,
                              Stands stands) const;
  [[nodiscard]] const knowledge::UnitHead& head_of(const UnitName& unit) const;
  [[nodiscard]] Places places_of(const UnitName& unit) const;
  [[nodiscard]] Places lower_namesakes(const UnitName& unit, const Places& meant) const;
  [[nodiscard]] Identity called_after_place(const UnitName& unit) const;
  [[nodiscard]] bool outlived(const knowledge::UnitHead& head, const Places& places) const;
  void find_home(const std::vector<Name>& names, std::string_view place);
  void find_common_head(const std::vector<Name>& names);
  [[nodiscard]] std::string owner(const BlockName& block) const;
  [[nodiscard]] const BlockName* with_owner(const BlockName& block) const;
  void find_owners(const std::vector<Name>& names);
  [[nodiscard]] Identity with_place(std::string stem, std::string full, const Places& places, PlaceStyle style) const;

  const Lexicon& lexicon_;
  std::string day_;  ///< EDTF, on which places and agencies must have stood
  const knowledge::Place* home_ = nullptr;
  std::vector<BlockName> owned_;                      ///< blocks named with their owner
  const knowledge::UnitHead* common_head_ = nullptr;  ///< of most units named: tells whose numbered cluster it is
};

}  // namespace sovang::extract
