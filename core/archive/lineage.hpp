// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"

/// What became of units and places, as the indexer's knowledge had it: kept in the archive, so that a question about
/// lineage needs no other file.
namespace sovang::archive {

/// Ids of places (t.ha-giang) or of units; in a unit's the place * stands for every place of that level, and a head
/// without a sector for every sector.
struct Reorganisation {
  std::vector<std::string> from;
  std::vector<std::string> to;
  std::string change;     ///< merge, split, absorb, rename, transfer, reclassify, reassign, status-change, abolish
  std::string effective;  ///< EDTF
  std::string basis;
  std::string level;  ///< province, district, commune, or empty: any below the country
  bool certain = true;
};

/// A place that a reorganisation names.
struct PlaceLife {
  std::string id;
  std::string name;   ///< "tỉnh Thái Bình"
  std::string from;   ///< EDTF, or empty
  std::string until;  ///< EDTF, or empty
};

struct Lineage {
  std::vector<Reorganisation> reorganisations;
  std::vector<PlaceLife> places;
  /// Names of units as a text writes them, by head[.sector] without a place, or by a whole id.
  std::vector<std::pair<std::string, std::string>> names;
};

[[nodiscard]] std::string store_lineage(const Lineage& lineage);
/// Fails with corrupt.
[[nodiscard]] Result<Lineage> load_lineage(std::string_view stored, const std::string& where);

/// The lineage without communes that are neither one of `places` nor became one of them: there are ten thousand.
[[nodiscard]] Lineage used_part(const Lineage& lineage, const std::set<std::string, std::less<>>& places);

/// Adds what `all` does not have yet.
void add(Lineage& all, Lineage&& more);

/// "province", "district" or "commune" for the id of a place; empty for the country and its regions.
[[nodiscard]] std::string_view level_of_place(std::string_view id);

/// The place in the id of a unit: "so.y-te@t.ha-nam/…" → "t.ha-nam"; empty where it has none.
[[nodiscard]] std::string_view place_of_unit(std::string_view id);

}  // namespace sovang::archive
