// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>

#include "core/knowledge/fields.hpp"
#include "core/knowledge/loaders.hpp"
#include "core/model/names.hpp"

namespace sovang::knowledge {
namespace {

// The schema has checked that the attribute is a number; an absent one is "".
template <class Number>
Number read_number(const XmlElement& element, const char* attribute, Number fallback) {
  const std::string text = element.attribute(attribute);
  std::from_chars(text.data(), text.data() + text.size(), fallback);
  return fallback;
}

RelationRule read_rule(const XmlElement& element, const std::string& file) {
  RelationRule rule;
  rule.id = element.attribute("id");
  rule.relation = model::relation(element.attribute("relation")).value_or(model::Relation::led);
  rule.basis = model::basis(element.attribute("basis")).value_or(model::Basis::none);
  rule.status = model::status(element.attribute("status")).value_or(model::Status::asserted);
  rule.confidence = read_number(element, "confidence", rule.confidence);
  rule.rank = read_number(element, "rank", rule.rank);
  const std::string term = element.attribute("term");
  rule.term = term == "incumbent" ? Term::incumbent : term == "incoming" ? Term::incoming : Term::none;
  rule.list = flag_of(element, "list", false);
  rule.host = flag_of(element, "host", false);
  for (const XmlElement& veto : element.children("veto")) rule.vetoes.push_back(veto.text());
  for (const XmlElement& pattern : element.children("pattern")) rule.patterns.push_back(pattern.text());
  rule.examples = load_examples(element, "example");
  rule.counter_examples = load_examples(element, "counter-example");
  rule.file = file;
  rule.line = element.line();
  return rule;
}

CalibrationPoint read_point(const XmlElement& element, const std::string& file) {
  return {read_number(element, "said", 0.0), read_number(element, "right", 0.0), file, element.line()};
}

}  // namespace

void load_relations(const XmlDocument& document, Knowledge& knowledge) {
  const XmlElement root = document.root();
  for (const XmlElement& element : root.children("words")) {
    knowledge.words.push_back(load_words(element, document.file()));
  }
  for (const XmlElement& element : root.children("rule")) {
    knowledge.rules.push_back(read_rule(element, document.file()));
  }
  for (const XmlElement& curve : root.children("calibration"))
    for (const XmlElement& point : curve.children())
      knowledge.calibration.push_back(read_point(point, document.file()));
}

}  // namespace sovang::knowledge
