// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/lineage.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <tuple>

namespace sovang::plan {
namespace {

constexpr std::string_view everywhere = "@*";

std::string_view stem_of(std::string_view id) {
  return id.substr(0, id.find('@'));
}

bool is_wild(std::string_view id) {
  return id.ends_with(everywhere);
}

/// The events of places have no '@' in their ids.
bool of_places(const archive::Reorganisation& event) {
  return event.from.front().find('@') == std::string::npos;
}

Succession step(std::string_view from, std::string to, const archive::Reorganisation& event) {
  return {std::string(from), std::move(to), event.change, event.effective, event.basis, event.certain};
}

void sort_by_time(std::vector<Succession>& steps) {
  const auto key = [](const Succession& s) { return std::tie(s.effective, s.from, s.to); };
  std::ranges::stable_sort(steps, [&](const Succession& a, const Succession& b) { return key(a) < key(b); });
  const auto repeated =
      std::ranges::unique(steps, [&](const Succession& a, const Succession& b) { return key(a) == key(b); });
  steps.erase(repeated.begin(), repeated.end());
}

}  // namespace

bool goes_on(const Succession& step) {
  constexpr std::array<std::string_view, 5> kinds{"rename", "transfer", "reclassify", "reassign", "status-change"};
  return !step.to.empty() && std::ranges::find(kinds, step.change) != kinds.end();
}

/// An id in its parts. A place is its own stem.
struct Lineage::Unit {
  explicit Unit(std::string_view whole)
      : id(whole),
        stem(stem_of(whole)),
        place(stem.size() == whole.size() ? whole : whole.substr(stem.size() + 1)),
        is_place(stem.size() == whole.size()) {}

  /// A sub-unit, or the cluster of one: what becomes of it no event says.
  [[nodiscard]] bool has_more() const { return place.find_first_of("@/") != std::string_view::npos; }

  [[nodiscard]] std::string in(std::string_view other_place) const {
    return is_place ? std::string(other_place) : std::string(stem) + '@' + std::string(other_place);
  }

  std::string_view id;
  std::string_view stem;
  std::string_view place;
  bool is_place;
};

Lineage::Lineage(archive::Lineage data) : data_(std::move(data)) {
  std::erase_if(data_.reorganisations, [](const Event& event) { return event.from.empty(); });
  for (const Event& event : data_.reorganisations) {
    for (const std::string& id : event.from) from_.emplace(stem_of(id), &event);
    for (const std::string& id : event.to) to_.emplace(stem_of(id), &event);
  }
  for (const archive::PlaceLife& place : data_.places) places_.emplace(place.id, &place);
  for (const auto& [key, name] : data_.names) names_.emplace(key, name);
}

/// The events that may be about it: by its stem, or by its head alone.
Lineage::Events Lineage::named(const std::multimap<std::string, const Event*, std::less<>>& index,
                               const Unit& unit) const {
  std::set<std::string_view> keys{unit.stem};
  if (!unit.is_place) keys.insert(unit.stem.substr(0, unit.stem.find('.')));
  Events events;
  for (const std::string_view key : keys) {
    const auto [first, last] = index.equal_range(key);
    for (auto at = first; at != last; ++at)
      if (of_places(*at->second) == unit.is_place && std::ranges::find(events, at->second) == events.end())
        events.push_back(at->second);
  }
  return events;
}

/// Whether the place was there before that day and until it at least.
bool Lineage::stood(std::string_view place, const std::string& day) const {
  const auto found = places_.find(place);
  if (found == places_.end()) return true;
  const archive::PlaceLife& life = *found->second;
  return (life.from.empty() || life.from < day) && (life.until.empty() || life.until >= day);
}

std::vector<std::string> Lineage::places_after(const std::string& place, const std::string& day) const {
  const auto found = places_.find(place);
  if (found == places_.end() || found->second->until.empty() || found->second->until > day) return {place};
  std::vector<std::string> places;
  for (const Event* event : named(from_, Unit(place)))
    if (event->effective == found->second->until) places.insert(places.end(), event->to.begin(), event->to.end());
  return places;
}

std::vector<std::string> Lineage::places_before(const std::string& place, const std::string& day) const {
  const auto found = places_.find(place);
  if (found == places_.end() || found->second->from != day) return {place};
  std::vector<std::string> places;
  for (const Event* event : named(to_, Unit(place)))
    if (event->effective == day) places.insert(places.end(), event->from.begin(), event->from.end());
  return places;
}

/// Of an event's ids the one that means the unit, or nullptr.
const std::string* Lineage::fits(const Event& event, const std::vector<std::string>& ids, const Unit& unit) const {
  const std::string_view level = archive::level_of_place(unit.place);
  for (const std::string& id : ids) {
    if (id == unit.id) return &id;
    if (!is_wild(id) || level.empty() || (!event.level.empty() && event.level != level)) continue;
    const std::string_view stem = stem_of(id);
    const bool any_sector = stem.find('.') == std::string_view::npos && unit.stem.starts_with(std::string(stem) + '.');
    if (stem == unit.stem || any_sector) return &id;
  }
  return nullptr;
}

/// The day on which an event made it of others, by its own sector or else by its head; empty: it was always there, or
/// longer than is known.
std::string Lineage::began(const Unit& unit) const {
  std::string day;
  bool exact = false;
  for (const Event* event : named(to_, unit)) {
    const std::string* known = fits(*event, event->to, unit);
    if (known == nullptr || fits(*event, event->from, unit) != nullptr) continue;
    const bool same = stem_of(*known) == unit.stem;
    if (day.empty() || (same && !exact) || (same == exact && event->effective < day)) day = event->effective;
    exact = exact || same;
  }
  return day;
}

/// An event that names a head for every sector says nothing of a sector that another one made later: there was no Ty
/// Nông nghiệp và Môi trường.
bool Lineage::is_carried(const Event& event, std::string_view id, const std::string& target) const {
  return stem_of(id) == stem_of(target) || began(Unit(target)) <= event.effective;
}

void Lineage::add_targets(const Event& event, const std::string& known, const Unit& unit,
                          std::vector<Succession>& steps) const {
  const std::string sector(is_wild(known) ? unit.stem.substr(stem_of(known).size()) : std::string_view());
  const auto add = [&](std::string target, bool alone) {
    if (target == unit.id) return;
    steps.push_back(step(unit.id, std::move(target), event));
    if (alone && event.change == "merge") steps.back().change = "rename";
    const Unit made(steps.back().to);
    steps.back().joined = fits(event, event.from, made) != nullptr && stood(made.place, event.effective);
  };
  for (const std::string& target : event.to) {
    if (!is_wild(target)) {
      add(target, false);
      continue;
    }
    for (const std::string& place : places_after(std::string(unit.place), event.effective)) {
      std::string made = std::string(stem_of(target)) + sector + '@' + place;
      if (is_carried(event, target, made)) add(std::move(made), event.from.size() == 1 && place == unit.place);
    }
  }
  if (event.to.empty()) steps.push_back(step(unit.id, "", event));
}

void Lineage::add_events(const Unit& unit, std::vector<Succession>& steps, std::string& ended) const {
  for (const Event* event : named(from_, unit)) {
    const std::string* known = fits(*event, event->from, unit);
    if (known == nullptr || (is_wild(*known) && !stood(unit.place, event->effective))) continue;
    const std::size_t before = steps.size();
    add_targets(*event, *known, unit, steps);
    if (steps.size() == before) continue;
    const std::string* same = fits(*event, event->to, unit);
    const bool remains = same != nullptr && stem_of(*same) == unit.stem;
    for (std::size_t i = before; i < steps.size(); ++i) steps[i].remains = remains;
    if (!remains && (ended.empty() || event->effective < ended)) ended = event->effective;
  }
}

/// What no event says of the unit happens to it with its place, unless it was no more, or not yet.
void Lineage::add_place_events(const Unit& unit, const std::string& ended, std::vector<Succession>& steps) const {
  const std::string start = unit.is_place ? std::string() : began(unit);
  for (const Event* event : named(from_, Unit(unit.place))) {
    const std::string& day = event->effective;
    if ((!ended.empty() && ended <= day) || (!start.empty() && start >= day)) continue;
    const bool remains = std::ranges::find(event->to, unit.place) != event->to.end();
    for (const std::string& place : event->to) {
      if (place == unit.place) continue;
      steps.push_back(step(unit.id, unit.in(place), *event));
      steps.back().remains = remains;
    }
    if (event->to.empty()) steps.push_back(step(unit.id, "", *event));
  }
}

std::vector<Succession> Lineage::after(std::string_view id) const {
  const Unit unit(id);
  std::vector<Succession> steps;
  if (unit.has_more()) return steps;
  std::string ended;
  if (!unit.is_place) add_events(unit, steps, ended);
  add_place_events(unit, ended, steps);
  sort_by_time(steps);
  return steps;
}

std::vector<Succession> Lineage::before(std::string_view id) const {
  const Unit unit(id);
  if (unit.has_more()) return {};
  std::set<std::string> candidates;
  for (const Event* event : named(to_, unit)) {
    const std::string* known = unit.is_place ? nullptr : fits(*event, event->to, unit);
    if (known == nullptr) continue;
    const std::string sector(is_wild(*known) ? unit.stem.substr(stem_of(*known).size()) : std::string_view());
    for (const std::string& source : event->from) {
      if (!is_wild(source)) candidates.insert(source);
      if (!is_wild(source)) continue;
      for (const std::string& place : places_before(std::string(unit.place), event->effective))
        candidates.insert(std::string(stem_of(source)) + sector + '@' + place);
    }
  }
  for (const Event* event : named(to_, Unit(unit.place)))
    for (const std::string& place : event->from) candidates.insert(unit.in(place));
  // The way forward decides: it knows when a unit was no more.
  std::vector<Succession> steps;
  for (const std::string& candidate : candidates)
    for (Succession& taken : after(candidate))
      if (taken.to == unit.id) steps.push_back(std::move(taken));
  sort_by_time(steps);
  return steps;
}

std::string Lineage::name(std::string_view id) const {
  const Unit unit(id);
  const auto place = places_.find(unit.place);
  const std::string where = place == places_.end() ? std::string() : place->second->name;
  if (unit.is_place) return where.empty() ? std::string(id) : where;
  const std::size_t dot = unit.stem.find('.');
  const auto head = names_.find(unit.stem.substr(0, dot));
  if (head == names_.end() || (where.empty() && unit.place != "vn")) return std::string(id);
  std::string name = head->second;
  if (dot != std::string_view::npos) {
    const auto sector = names_.find(unit.stem.substr(dot));
    constexpr std::string_view area = ".khu-vuc-";
    std::string number(unit.stem.substr(std::min(dot + area.size(), unit.stem.size())));
    std::ranges::transform(number, number.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (sector != names_.end()) {
      name += ' ' + sector->second;
    } else if (unit.stem.substr(dot).starts_with(area)) {
      name += " khu vực " + number;
    } else {
      return std::string(id);
    }
  }
  return where.empty() ? name : name + ' ' + where;
}

}  // namespace sovang::plan
