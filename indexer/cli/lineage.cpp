// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/lineage.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace sovang::indexer {
namespace {

using knowledge::Change;
using knowledge::Place;

// Indexed by Change; as schemas/reorganisations.xml spells them.
constexpr std::array<const char*, 9> changes{"merge",      "split",    "absorb",        "rename", "transfer",
                                             "reclassify", "reassign", "status-change", "abolish"};
static_assert(changes.size() == static_cast<std::size_t>(Change::abolish) + 1);

/// The events that the ends of places are: those of one day that became the same are one event.
class Ends {
 public:
  explicit Ends(const knowledge::Knowledge& knowledge) : knowledge_(knowledge) {
    for (const auto* places : {&knowledge.places, &knowledge.communes})
      for (const Place& place : *places) add(place);
  }

  [[nodiscard]] std::vector<archive::Reorganisation> events() const {
    std::vector<archive::Reorganisation> events;
    for (const auto& [key, places] : ends_) {
      const auto& [day, successors, level] = key;
      const std::string basis = basis_of(level, day);
      // Nothing is said of what became of it: only an act tells that it was abolished.
      if (successors.empty() && basis.empty()) continue;
      archive::Reorganisation event{{}, successors, change(places, day, successors), day, basis, {}, true};
      for (const Place* place : places) event.from.push_back(place->id);
      events.push_back(std::move(event));
    }
    return events;
  }

 private:
  using Key = std::tuple<std::string, std::vector<std::string>, std::string>;

  void add(const Place& place) {
    if (place.until.empty()) return;
    ends_[{place.until, place.successors, std::string(archive::level_of_place(place.id))}].push_back(&place);
    for (const std::string& successor : place.successors) ++predecessors_[{successor, place.until}];
  }

  [[nodiscard]] std::string basis_of(const std::string& level, const std::string& day) const {
    const auto found = std::ranges::find_if(
        knowledge_.place_acts, [&](const knowledge::PlaceAct& act) { return act.level == level && act.on == day; });
    return found == knowledge_.place_acts.end() ? std::string() : found->basis;
  }

  [[nodiscard]] std::string change(const std::vector<const Place*>& places, const std::string& day,
                                   const std::vector<std::string>& successors) const {
    if (successors.empty()) return "abolish";
    if (successors.size() > 1) return "split";
    if (predecessors_.at({successors.front(), day}) > 1) return "merge";
    const bool same_word =
        successors.front().starts_with(places.front()->id.substr(0, places.front()->id.find('.') + 1));
    return same_word ? "rename" : "status-change";
  }

  const knowledge::Knowledge& knowledge_;
  std::map<Key, std::vector<const Place*>> ends_;
  std::map<std::pair<std::string, std::string>, int> predecessors_;  ///< of a place, on a day
};

archive::Reorganisation event_of(const knowledge::Reorganisation& row) {
  return {row.from,  row.to,     changes.at(static_cast<std::size_t>(row.change)), row.effective, row.basis,
          row.level, row.certain};
}

/// Places that an event names, and all provinces and districts: units lie in them.
void add_places(const std::vector<Place>& places, const std::set<std::string>& named, archive::Lineage& lineage) {
  for (const Place& place : places)
    if (archive::level_of_place(place.id) != "commune" || named.contains(place.id))
      lineage.places.push_back({place.id, place.type + " " + place.name, place.from, place.until});
}

}  // namespace

archive::Lineage lineage_of(const knowledge::Knowledge& knowledge) {
  archive::Lineage lineage;
  for (const knowledge::Reorganisation& row : knowledge.reorganisations)
    lineage.reorganisations.push_back(event_of(row));
  for (archive::Reorganisation& event : Ends(knowledge).events()) lineage.reorganisations.push_back(std::move(event));
  std::set<std::string> named;
  for (const archive::Reorganisation& event : lineage.reorganisations)
    for (const auto* ids : {&event.from, &event.to}) named.insert(ids->begin(), ids->end());
  std::vector<Place> below_country;
  std::ranges::copy_if(knowledge.places, std::back_inserter(below_country),
                       [](const Place& place) { return !archive::level_of_place(place.id).empty(); });
  add_places(below_country, named, lineage);
  add_places(knowledge.communes, named, lineage);
  for (const knowledge::UnitHead& head : knowledge.heads) lineage.names.emplace_back(head.id, head.name);
  for (const knowledge::Sector& sector : knowledge.sectors) lineage.names.emplace_back("." + sector.id, sector.name);
  return lineage;
}

}  // namespace sovang::indexer
