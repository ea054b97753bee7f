// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/fields.hpp"
#include "core/knowledge/loaders.hpp"

namespace sovang::knowledge {
namespace {

Need read_need(const XmlElement& element, const char* attribute, Need fallback) {
  const std::string value = element.attribute(attribute);
  if (value == "never") return Need::never;
  if (value == "optional") return Need::optional;
  if (value == "required") return Need::required;
  return fallback;
}

UnitHead read_head(const XmlElement& element, const std::string& file) {
  UnitHead head;
  head.id = element.attribute("id");
  head.name = element.attribute("name");
  head.forms = forms_of(element.attribute("forms"));
  head.unit_class = element.attribute("class");
  head.sector = read_need(element, "sector", Need::never);
  head.place = read_need(element, "place", Need::optional);
  for (const std::string& level : ids_of(element.attribute("levels"))) {
    head.levels.push_back(place_level(level).value_or(PlaceLevel::province));
  }
  head.national_from = element.attribute("national-from");
  head.local = ids_of(element.attribute("local"));
  head.areas_from = element.attribute("areas-from");
  head.lower_case = flag_of(element, "lower-case", false);
  head.territory = flag_of(element, "territory", false);
  head.proper_name = flag_of(element, "proper-name", false);
  head.optional_words = forms_of(element.attribute("optional"));
  head.examples = load_examples(element, "example");
  head.counter_examples = load_examples(element, "counter-example");
  head.file = file;
  head.line = element.line();
  return head;
}

Sector read_sector(const XmlElement& element, const std::string& file) {
  return {element.attribute("id"), element.attribute("name"), forms_of(element.attribute("forms")), file,
          element.line()};
}

}  // namespace

WordSet load_words(const XmlElement& element, const std::string& file) {
  WordSet set{element.attribute("id"), {}, file, element.line()};
  const std::vector<XmlElement> items = element.children("w");
  if (items.empty()) set.words = forms_of(element.text());
  for (const XmlElement& item : items) set.words.push_back(item.text());
  return set;
}

void load_units(const XmlDocument& document, Knowledge& knowledge) {
  const XmlElement root = document.root();
  const std::string& file = document.file();
  for (const XmlElement& element : root.children("head")) knowledge.heads.push_back(read_head(element, file));
  for (const XmlElement& element : root.children("sector")) knowledge.sectors.push_back(read_sector(element, file));
  for (const XmlElement& element : root.children("abbreviation"))
    knowledge.abbreviations.push_back(
        {element.attribute("text"), element.attribute("expansion"), file, element.line()});
  for (const XmlElement& element : root.children("words")) knowledge.words.push_back(load_words(element, file));
}

}  // namespace sovang::knowledge
