// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "core/knowledge/fields.hpp"
#include "core/knowledge/loaders.hpp"

namespace sovang::knowledge {
namespace {

constexpr std::array<std::pair<std::string_view, Change>, 9> changes{{{"merge", Change::merge},
                                                                      {"split", Change::split},
                                                                      {"absorb", Change::absorb},
                                                                      {"rename", Change::rename},
                                                                      {"transfer", Change::transfer},
                                                                      {"reclassify", Change::reclassify},
                                                                      {"reassign", Change::reassign},
                                                                      {"status-change", Change::status_change},
                                                                      {"abolish", Change::abolish}}};

Change read_change(const XmlElement& element) {
  const std::string value = element.attribute("change");
  for (const auto& [name, change] : changes)
    if (name == value) return change;
  return Change::merge;
}

Reorganisation read_reorganisation(const XmlElement& element, const std::string& file) {
  return {element.attribute("id"),
          read_change(element),
          ids_of(element.attribute("from")),
          ids_of(element.attribute("to")),
          element.attribute("decided"),
          element.attribute("effective"),
          element.attribute("basis"),
          flag_of(element, "certain", true),
          element.attribute("level"),
          file,
          element.line()};
}

PlaceAct read_act(const XmlElement& element, const std::string& file) {
  return {
      element.attribute("id"), element.attribute("level"), element.attribute("on"), element.attribute("basis"), file,
      element.line()};
}

}  // namespace

void load_reorganisations(const XmlDocument& document, Knowledge& knowledge) {
  for (const XmlElement& element : document.root().children("reorganisation"))
    knowledge.reorganisations.push_back(read_reorganisation(element, document.file()));
  for (const XmlElement& element : document.root().children("act"))
    knowledge.place_acts.push_back(read_act(element, document.file()));
}

}  // namespace sovang::knowledge
