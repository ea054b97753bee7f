// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/fields.hpp"
#include "core/knowledge/loaders.hpp"

namespace sovang::knowledge {
namespace {

Place read_place(const XmlElement& element, const std::string& file) {
  Place place;
  place.id = element.attribute("id");
  place.name = element.attribute("name");
  place.type = element.attribute("type");
  place.level = place_level(element.name()).value_or(PlaceLevel::province);
  place.parent = element.attribute("parent");
  place.from = element.attribute("from");
  place.until = element.attribute("until");
  place.aliases = forms_of(element.attribute("aliases"));
  place.successors = ids_of(element.attribute("successors"));
  place.file = file;
  place.line = element.line();
  return place;
}

}  // namespace

void load_places(const XmlDocument& document, Knowledge& knowledge) {
  for (const XmlElement& element : document.root().children())
    knowledge.places.push_back(read_place(element, document.file()));
}

void load_communes(const XmlDocument& document, Knowledge& knowledge) {
  for (const XmlElement& element : document.root().children())
    knowledge.communes.push_back(read_place(element, document.file()));
}

}  // namespace sovang::knowledge
