// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <unordered_map>

#include "core/knowledge/loaders.hpp"
#include "core/text/fold.hpp"

namespace sovang::knowledge {
namespace {

using Lines = std::unordered_map<std::string, int>;

struct Checker {
  std::string file;
  Problems* problems;

  void add(int line, const std::string& message) const { problems->add(file, line, message); }
};

template <class Item>
void check_ids(const std::vector<Item>& items, const Checker& checker) {
  Lines seen;
  for (const Item& item : items) {
    const auto [first, is_new] = seen.emplace(item.id, item.line);
    if (is_new) continue;
    checker.add(item.line, "id \"" + item.id + "\" stands already in line " + std::to_string(first->second));
  }
}

// Matching goes by text::key(), so two forms with one key would be told apart by nothing but their order.
template <class Item>
void check_forms(const std::vector<Item>& items, const Checker& checker) {
  std::unordered_map<std::string, const Item*> owners;
  for (const Item& item : items) {
    std::vector<std::string> forms = item.forms;
    forms.push_back(item.name);
    for (const std::string& form : forms) {
      const auto [first, is_new] = owners.emplace(text::key(form), &item);
      if (is_new || first->second == &item) continue;
      checker.add(item.line, "form \"" + form + "\" of \"" + item.id + "\" is already a form of \"" +
                                 first->second->id + "\" in line " + std::to_string(first->second->line));
    }
  }
}

using PlaceIndex = std::unordered_map<std::string_view, const Place*>;

void check_parent(const Place& place, const PlaceIndex& index, const Checker& checker) {
  if (place.parent.empty()) return;
  const auto found = index.find(place.parent);
  if (found == index.end()) {
    checker.add(place.line, "parent \"" + place.parent + "\" of \"" + place.id + "\" is not in this file");
  } else if (found->second->level >= place.level) {
    checker.add(place.line, "parent \"" + place.parent + "\" of \"" + place.id + "\" is not of a higher level");
  }
}

void check_successors(const Place& place, const PlaceIndex& index, const Checker& checker) {
  for (const std::string& successor : place.successors) {
    if (successor == place.id) {
      checker.add(place.line, "\"" + place.id + "\" cannot succeed itself");
    } else if (!index.contains(successor)) {
      checker.add(place.line, "successor \"" + successor + "\" of \"" + place.id + "\" is not in this file");
    }
  }
  if (!place.successors.empty() && place.until.empty()) {
    checker.add(place.line, "\"" + place.id + "\" has successors but no end: give it until=\"…\"");
  }
}

void check_places(const std::vector<Place>& places, const Checker& checker) {
  check_ids(places, checker);
  PlaceIndex index;
  for (const Place& place : places) index.emplace(place.id, &place);
  for (const Place& place : places) {
    check_parent(place, index, checker);
    check_successors(place, index, checker);
    // EDTF dates of the years that can stand here sort as strings.
    if (!place.from.empty() && !place.until.empty() && place.until <= place.from) {
      checker.add(place.line, "\"" + place.id + "\" ends " + place.until + ", before it begins " + place.from);
    }
  }
}

// Unlike the other kinds, sets of words come from two files.
void check_word_sets(const std::vector<WordSet>& sets, Problems& problems) {
  std::unordered_map<std::string, const WordSet*> seen;
  for (const WordSet& set : sets) {
    const auto [first, is_new] = seen.emplace(set.id, &set);
    if (is_new) continue;
    const std::string where = first->second->file + ":" + std::to_string(first->second->line);
    problems.add(set.file, set.line, "words \"" + set.id + "\" stand already in " + where);
  }
}

}  // namespace

void check_references(const Knowledge& knowledge, const std::filesystem::path& directory, Problems& problems) {
  const auto file = [&](const char* name) { return Checker{(directory / name).string(), &problems}; };
  check_places(knowledge.places, file("places.xml"));
  check_ids(knowledge.heads, file("units.xml"));
  check_forms(knowledge.heads, file("units.xml"));
  check_ids(knowledge.sectors, file("units.xml"));
  check_forms(knowledge.sectors, file("units.xml"));
  check_ids(knowledge.awards, file("awards.xml"));
  check_forms(knowledge.awards, file("awards.xml"));
  check_ids(knowledge.rules, file("relations.xml"));
  check_word_sets(knowledge.words, problems);
}

}  // namespace sovang::knowledge
