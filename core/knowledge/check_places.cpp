// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/check_places.hpp"

namespace sovang::knowledge {
namespace {

void check_parent(const Place& place, const PlaceIndex& index, Problems& problems) {
  if (place.parent.empty()) return;
  const Place* parent = index.find(place.parent);
  const std::string what = "parent \"" + place.parent + "\" of \"" + place.id + "\" is ";
  if (parent == nullptr) {
    problems.add(place.file, place.line, what + "no place of these files");
  } else if (parent->level >= place.level) {
    problems.add(place.file, place.line, what + "not of a higher level");
  }
}

void check_successors(const Place& place, const PlaceIndex& index, Problems& problems) {
  for (const std::string& successor : place.successors) {
    if (successor == place.id) {
      problems.add(place.file, place.line, "\"" + place.id + "\" cannot succeed itself");
    } else if (index.find(successor) == nullptr) {
      problems.add(place.file, place.line,
                   "successor \"" + successor + "\" of \"" + place.id + "\" is no place of these files");
    }
  }
  if (!place.successors.empty() && place.until.empty()) {
    problems.add(place.file, place.line, "\"" + place.id + "\" has successors but no end: give it until=\"…\"");
  }
}

void check_place(const Place& place, const PlaceIndex& index, Problems& problems) {
  check_parent(place, index, problems);
  check_successors(place, index, problems);
  // EDTF dates of the years that can stand here sort as strings.
  if (!place.from.empty() && !place.until.empty() && place.until <= place.from) {
    problems.add(place.file, place.line,
                 "\"" + place.id + "\" ends " + place.until + ", before it begins " + place.from);
  }
}

}  // namespace

PlaceIndex::PlaceIndex(const Knowledge& knowledge) {
  places_.reserve(knowledge.places.size() + knowledge.communes.size());
  for (const Place& place : knowledge.places) places_.emplace(place.id, &place);
  for (const Place& place : knowledge.communes) places_.emplace(place.id, &place);
}

const Place* PlaceIndex::find(std::string_view id) const {
  const auto found = places_.find(id);
  return found == places_.end() ? nullptr : found->second;
}

void check_places(const Knowledge& knowledge, const PlaceIndex& index, Problems& problems) {
  for (const Place& place : knowledge.places) check_place(place, index, problems);
  for (const Place& place : knowledge.communes) check_place(place, index, problems);
}

}  // namespace sovang::knowledge
