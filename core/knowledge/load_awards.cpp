// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/fields.hpp"
#include "core/knowledge/loaders.hpp"
#include "core/model/names.hpp"

namespace sovang::knowledge {
namespace {

Award read_award(const XmlElement& element, const std::string& file) {
  Award award;
  award.id = element.attribute("id");
  award.name = element.attribute("name");
  award.forms = forms_of(element.attribute("forms"));
  award.graded = flag_of(element, "graded", false);
  award.level = model::award_level(element.attribute("level")).value_or(model::AwardLevel::none);
  award.issuer = element.attribute("issuer");
  award.for_unit = flag_of(element, "for-unit", true);
  award.for_person = flag_of(element, "for-person", true);
  award.examples = load_examples(element, "example");
  award.counter_examples = load_examples(element, "counter-example");
  award.file = file;
  award.kind = element.attribute("kind");
  award.from = element.attribute("from");
  award.until = element.attribute("until");
  award.line = element.line();
  return award;
}

}  // namespace

void load_awards(const XmlDocument& document, Knowledge& knowledge) {
  for (const XmlElement& element : document.root().children())
    knowledge.awards.push_back(read_award(element, document.file()));
}

}  // namespace sovang::knowledge
