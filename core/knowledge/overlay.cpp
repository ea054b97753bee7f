// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/overlay.hpp"

#include <unordered_map>
#include <utility>

namespace sovang::knowledge {
namespace {

template <class Item>
void lay_over(std::vector<Item>& ours, std::vector<Item>& theirs) {
  if (theirs.empty()) return;
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < ours.size(); ++i) places.emplace(key_of(ours[i]), i);
  for (Item& item : theirs) {
    const auto found = places.find(key_of(item));
    if (found == places.end()) {
      ours.push_back(std::move(item));
    } else {
      ours[found->second] = std::move(item);
    }
  }
}

}  // namespace

void overlay(Knowledge& ours, Knowledge&& theirs) {
  lay_over(ours.places, theirs.places);
  lay_over(ours.communes, theirs.communes);
  lay_over(ours.reorganisations, theirs.reorganisations);
  lay_over(ours.place_acts, theirs.place_acts);
  lay_over(ours.heads, theirs.heads);
  lay_over(ours.sectors, theirs.sectors);
  lay_over(ours.awards, theirs.awards);
  lay_over(ours.abbreviations, theirs.abbreviations);
  lay_over(ours.document_types, theirs.document_types);
  lay_over(ours.issuers, theirs.issuers);
  lay_over(ours.number_forms, theirs.number_forms);
  lay_over(ours.words, theirs.words);
  lay_over(ours.rules, theirs.rules);
  // A curve is one thing: it was measured as a whole.
  if (!theirs.calibration.empty()) ours.calibration = std::move(theirs.calibration);
}

}  // namespace sovang::knowledge
