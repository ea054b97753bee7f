// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What `schemas/reorganisations.xml` says: which units and places became which, when and by which law.
namespace sovang::knowledge {

/// All but transfer are a break in a timeline between an earlier and a later thing.
enum class Change : std::uint8_t {
  merge,          ///< several became one
  split,          ///< one became several
  absorb,         ///< one went into a larger one that was there before
  rename,         ///< the same body under a new name
  transfer,       ///< the same body under a new parent
  reclassify,     ///< its rank changed
  reassign,       ///< the same name for another territory
  status_change,  ///< a province became a city
  abolish         ///< nothing succeeded it
};

struct Reorganisation {
  std::string id;
  Change change = Change::merge;
  std::vector<std::string> from;  ///< ids of places (t.ha-giang) and units (cuc-thong-ke@t.thai-binh, thue@*)
  std::vector<std::string> to;    ///< likewise; empty only for abolish
  std::string decided;            ///< EDTF date of the act, or empty
  std::string effective;          ///< EDTF date on which a timeline changes
  std::string basis;              ///< number or title of the act: "202/2025/QH15"
  bool certain = true;            ///< false: the sources do not settle a date or a successor
  std::string level;              ///< of the places that * stands for: province, district, commune; empty: any of them
  std::string file;
  int line = 0;
  friend bool operator==(const Reorganisation&, const Reorganisation&) = default;
};

/// The act by which the places of a level ended that ended on that day.
struct PlaceAct {
  std::string id;
  std::string level;  ///< province, district, commune
  std::string on;     ///< EDTF: `until` of the places
  std::string basis;
  std::string file;
  int line = 0;
  friend bool operator==(const PlaceAct&, const PlaceAct&) = default;
};

}  // namespace sovang::knowledge
