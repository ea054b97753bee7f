// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/identities.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "core/text/fold.hpp"

namespace sovang::extract {
namespace {

using knowledge::Place;
using knowledge::PlaceLevel;

bool has_level(const std::vector<PlaceLevel>& levels, PlaceLevel level) {
  return std::find(levels.begin(), levels.end(), level) != levels.end();
}

std::string with_type(const Place& place) {
  return place.type.empty() ? place.name : place.type + ' ' + place.name;
}

std::string stem_of(const UnitName& unit, const knowledge::UnitHead& head) {
  std::string stem = head.id;
  if (!unit.sector.empty()) stem += '.' + unit.sector;
  if (!unit.own.empty()) stem += '.' + text::slug(unit.own);
  return stem;
}

/// "Ban Tổ chức Tỉnh ủy" has said the level; "Báo Nghệ An" and "Trường THPT Bảo Lộc" are called without it.
Identities::PlaceStyle place_style(const UnitName& unit, const knowledge::UnitHead& head) {
  static constexpr std::array<std::string_view, 9> said{"tinh uy",   "thanh uy",   "huyen uy",   "quan uy",  "thi uy",
                                                        "tinh doan", "thanh doan", "huyen doan", "quan doan"};
  static constexpr std::array<std::string_view, 4> plain{"school", "press", "bank", "company"};
  const std::string full = text::fold(unit.full);
  const bool level_said =
      std::any_of(said.begin(), said.end(), [&](std::string_view end) { return full.ends_with(end); });
  const bool called_so =
      unit.place.level.empty() && std::find(plain.begin(), plain.end(), head.unit_class) != plain.end();
  return level_said || called_so ? Identities::PlaceStyle::name_only : Identities::PlaceStyle::with_level;
}

/// A year alone stands for its end, when it is summed up. Without any date a place counts that existed in the last
/// years of the 63 provinces: archives speak of the past.
std::string last_day(std::string date) {
  if (date.size() > 10) date.resize(10);
  return date.empty() ? "2020-12-31" : date + std::string("0000-12-31").substr(date.size());
}

}  // namespace

Identities::Identities(const Lexicon& lexicon, const std::vector<Name>& names, std::string date, std::string_view place)
    : lexicon_(lexicon), day_(last_day(std::move(date))) {
  find_home(names, place);
  find_common_head(names);
  find_owners(names);
}

const Place* Identities::province_of(const Place& place) const {
  const Place* p = &place;
  for (int depth = 0; p && p->level != PlaceLevel::province && depth < 5; ++depth) p = lexicon_.place(p->parent);
  return p && p->level == PlaceLevel::province ? p : nullptr;
}

bool Identities::valid(const Place& place) const {
  return (place.from.empty() || place.from <= day_) && (place.until.empty() || day_ < place.until);
}

/// Whether a name without a place is one of the country: "Chính phủ", "Cục Thuế" since March 2025, "khu vực V" of an
/// agency whose areas are several provinces.
bool Identities::national(const UnitName& unit, const knowledge::UnitHead& head) const {
  const auto since = [&](const std::string& date) { return !date.empty() && date <= day_; };
  const bool above = !head.levels.empty() && head.levels.front() < PlaceLevel::province;
  if (unit.numbered_area) return above || since(head.areas_from);
  if (unit.of_the_country && has_level(head.levels, PlaceLevel::country)) return true;
  return head.place == knowledge::Need::never || since(head.national_from) ||
         (above && head.levels.front() == PlaceLevel::country);
}

Identities::Places Identities::candidates(const PlaceName& place, const std::vector<PlaceLevel>& levels) const {
  return choose(place, levels, [&](const Place& known) { return valid(known); });
}

/// A name that no place bears any more means the one that bore it last: texts speak of the past.
Identities::Places Identities::meant(const PlaceName& place, const std::vector<PlaceLevel>& levels) const {
  Places standing = candidates(place, levels);
  if (!standing.empty()) return standing;
  Places past = choose(place, levels, [&](const Place& known) { return !known.until.empty() && known.until <= day_; });
  std::string last;
  for (const Place* known : past) last = std::max(last, known->until);
  std::erase_if(past, [&](const Place* known) { return known->until != last; });
  return past;
}

template <class Stands>
Identities::Places Identities::choose(const PlaceName& place, const std::vector<PlaceLevel>& levels,
                                      Stands stands) const {
  Places all;
  for (const auto entry : place.candidates) {
    const Place& known = lexicon_.knowledge().places[entry];
    if (stands(known) && (place.level.empty() || known.type == place.level)) all.push_back(&known);
  }
  if (place.level.empty()) {
    for (const PlaceLevel level : levels) {
      Places at_level;
      std::copy_if(all.begin(), all.end(), std::back_inserter(at_level),
                   [&](const Place* p) { return p->level == level; });
      if (at_level.empty()) continue;
      all = std::move(at_level);
      break;
    }
  }
  if (all.size() > 1 && home_) {
    Places at_home;
    std::copy_if(all.begin(), all.end(), std::back_inserter(at_home),
                 [&](const Place* p) { return province_of(*p) == home_; });
    if (!at_home.empty()) all = std::move(at_home);
  }
  return all;
}

void Identities::find_home(const std::vector<Name>& names, std::string_view place) {
  std::map<const Place*, int> votes;
  int all = 0;
  const auto vote = [&](const PlaceName* named, int weight) {
    if (!named || named->name.empty()) return;
    std::vector<const Place*> provinces;
    for (const auto* candidate : candidates(*named, {PlaceLevel::province}))
      if (const auto* p = province_of(*candidate);
          p && std::find(provinces.begin(), provinces.end(), p) == provinces.end())
        provinces.push_back(p);
    if (provinces.size() != 1) return;
    votes[provinces.front()] += weight;
    all += weight;
  };
  for (const auto& name : names) {
    if (const auto* unit = name.unit(); unit && !unit->freely_named) vote(&unit->place, 2);
    if (const auto* block = name.block()) vote(&block->owner_place, 3);
    vote(name.place(), 1);
  }
  for (const Place* known : lexicon_.provinces(place))
    if (valid(*known)) home_ = known;
  if (home_ || votes.empty()) return;
  const auto best =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best->second * 2 > all) home_ = best->first;
}

void Identities::find_common_head(const std::vector<Name>& names) {
  std::map<std::uint32_t, int> votes;
  int all = 0;
  for (const auto& name : names)
    if (const auto* unit = name.unit(); unit && !unit->unlisted) {
      ++votes[unit->head];
      ++all;
    }
  if (votes.empty()) return;
  const auto best =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best->second >= 4 && best->second * 3 >= all * 2) common_head_ = &lexicon_.knowledge().heads[best->first];
}

Identity Identities::with_place(std::string stem, std::string full, const Places& places, PlaceStyle style) const {
  Identity identity;
  identity.full = std::move(full);
  if (places.size() == 1) {
    identity.id = stem + '@' + places.front()->id;
    const Place& place = *places.front();
    if (style != PlaceStyle::left_out && place.level != PlaceLevel::country)
      identity.full += ' ' + (style == PlaceStyle::name_only ? place.name : with_type(place));
  } else {
    for (const auto* place : places) identity.maybe.push_back(stem + '@' + place->id);
  }
  return identity;
}

/// "Cục Hải quan Hà Nam Ninh" of 2018: an agency over several provinces bears the name of the one that they once were.
bool Identities::outlived(const knowledge::UnitHead& head, const Places& places) const {
  return places.size() == 1 && !valid(*places.front()) && places.front()->level == PlaceLevel::province &&
         places.front()->successors.size() > 1 && has_level(head.levels, PlaceLevel::region) && lexicon_.place("vn");
}

const knowledge::UnitHead& Identities::head_of(const UnitName& unit) const {
  return lexicon_.knowledge().heads[unit.head];
}

/// Where the unit is: the place of its name, or of the unit that it is a part of, or the country, or home.
Identities::Places Identities::places_of(const UnitName& unit) const {
  const auto& head = head_of(unit);
  if (!unit.parent.empty()) return places_of(unit.parent.front());
  if (!unit.place.name.empty()) return meant(unit.place, head.levels);
  const bool bare = unit.place.level.empty();
  if (unit.inner && bare) return {};  // "Phòng Tổ chức": whose?
  if (bare && national(unit, head)) {
    const auto* country = lexicon_.place("vn");
    return country ? Places{country} : Places{};
  }
  const bool exists = head.levels.empty() || has_level(head.levels, PlaceLevel::province) || head.proper_name;
  return home_ && exists && (bare || unit.place.level == home_->type) ? Places{home_} : Places{};
}

/// "BHXH Thái Bình" is the province's, but it may also be that of the city of that name in it.
Identities::Places Identities::lower_namesakes(const UnitName& unit, const Places& meant) const {
  const auto& levels = head_of(unit).levels;
  Places found;
  if (meant.size() != 1 || meant.front()->level != PlaceLevel::province || !unit.place.level.empty() ||
      unit.place.name.empty() || !unit.parent.empty())
    return found;
  for (const auto entry : unit.place.candidates) {
    const Place& known = lexicon_.knowledge().places[entry];
    if (known.level != PlaceLevel::province && has_level(levels, known.level) && valid(known) &&
        province_of(known) == meant.front())
      found.push_back(&known);
  }
  return found;
}

/// "Trường THPT Bảo Lộc", "Công ty Hòa Bình": called after a place, and where they lie is another question. In the
/// place's own province both readings agree on the province; elsewhere it stays open.
Identity Identities::called_after_place(const UnitName& unit) const {
  const std::string& stem = head_of(unit).id;
  const std::string own = stem + '.' + text::slug(unit.place.name);
  Identity identity;
  identity.full = unit.full + ' ' + unit.place.name;
  for (const Place* place : meant(unit.place, {})) {
    const Place* province = province_of(*place);
    if (!province) continue;
    const std::string id = place == province ? stem + '@' + place->id : own + '@' + province->id;
    if (province == home_) {
      identity.id = id;
      if (place == province) break;
    }
    if (std::find(identity.maybe.begin(), identity.maybe.end(), id) == identity.maybe.end())
      identity.maybe.push_back(id);
  }
  if (!identity.id.empty())
    identity.maybe.clear();
  else if (home_)
    identity.maybe.push_back(own + '@' + home_->id);
  return identity;
}

Identity Identities::unit(const UnitName& unit) const {
  if (unit.foreign || unit.unlisted) return {{}, {}, unit.full};
  if (unit.freely_named) return called_after_place(unit);
  const auto& head = head_of(unit);
  std::string stem = stem_of(unit, head);
  std::string full = unit.full;
  PlaceStyle style = place_style(unit, head);
  if (unit.place.name.empty() && head.proper_name) style = PlaceStyle::left_out;
  Places places = places_of(unit);
  if (unit.parent.empty() && !unit.place.name.empty() && outlived(head, places)) {
    places = {lexicon_.place("vn")};
    stem += '.' + text::slug(unit.place.name);
    full += ' ' + unit.place.name;
  }
  if (places.size() != 1 && unit.place.given())
    full += (unit.place.level.empty() ? "" : ' ' + unit.place.level) +
            (unit.place.name.empty() ? "" : ' ' + unit.place.name);
  Identity identity = with_place(stem, std::move(full), places, style);
  for (const Place* lower : lower_namesakes(unit, places)) identity.maybe.push_back(stem + '@' + lower->id);
  if (!unit.parent.empty() && !identity.id.empty())
    identity.id += '/' + stem_of(unit.parent.front(), head_of(unit.parent.front()));
  return identity;
}

PlaceLevel Identities::level(const UnitName& unit) const {
  const Places places = places_of(unit);
  if (!places.empty()) return places.front()->level;
  const std::string& said = unit.place.level;
  if (said == "huyện" || said == "quận" || said == "thị xã") return PlaceLevel::district;
  if (commune_level(said)) return PlaceLevel::commune;
  const auto& levels = head_of(unit).levels;
  return levels.empty() ? PlaceLevel::province : levels.front();
}

Identity Identities::place(const PlaceName& place) const {
  Identity identity;
  const auto found = meant(place, {PlaceLevel::province, PlaceLevel::district});
  identity.full = found.size() == 1 ? with_type(*found.front()) : place.name;
  if (found.size() == 1)
    identity.id = found.front()->id;
  else
    for (const auto* p : found) identity.maybe.push_back(p->id);
  return identity;
}

Identity Identities::territory(const PlaceName& place) const {
  const auto found = meant(place, {PlaceLevel::province, PlaceLevel::district});
  Identity identity;
  identity.full = (place.level.empty() ? "" : place.level + ' ') + place.name;
  if (found.size() == 1) {
    identity.full = with_type(*found.front());
    identity.id = text::slug(found.front()->type) + '@' + found.front()->id;
  } else {
    for (const auto* p : found) identity.maybe.push_back(text::slug(p->type) + '@' + p->id);
  }
  return identity;
}

void Identities::find_owners(const std::vector<Name>& names) {
  for (const Name& name : names)
    if (const BlockName* block = name.block(); block && (!block->owner.empty() || !block->owner_place.name.empty()))
      owned_.push_back(*block);
}

/// "Cụm thi đua số 5" beside "Cụm thi đua số 5, Bộ Công an": the same block named with its owner, if the document names
/// only one. nullptr: none, or several.
const BlockName* Identities::with_owner(const BlockName& block) const {
  const BlockName* found = nullptr;
  for (const BlockName& other : owned_) {
    if (other.kind != block.kind || other.number != block.number || other.description != block.description) continue;
    if (found && owner(*found) != owner(other)) return nullptr;
    found = &other;
  }
  return found;
}

std::string Identities::owner(const BlockName& block) const {
  if (!block.owner.empty()) return unit(block.owner.front()).id;
  if (!block.owner_place.name.empty()) return place(block.owner_place).id;
  if (block.owner_place.level.empty())
    if (const BlockName* same = with_owner(block)) return owner(*same);
  if (!home_) return {};
  if (!block.owner_place.level.empty() && block.owner_place.level != home_->type) return {};
  // "Cụm thi đua số 2" in a text about unions is another one than the province's cluster of that number.
  if (!block.number.empty() && block.description.empty() && block.owner_place.level.empty() && common_head_)
    return common_head_->id + '@' + home_->id;
  return home_->id;
}

Identity Identities::block(const BlockName& block) const {
  Identity identity;
  if (block.refers_back()) return identity;
  std::string stem = block.kind;
  if (!block.description.empty()) stem += '.' + block.description;
  if (!block.number.empty()) stem += '.' + block.number;
  const std::string of = owner(block);
  if (!of.empty()) identity.id = stem + '@' + of;
  return identity;
}

}  // namespace sovang::extract
