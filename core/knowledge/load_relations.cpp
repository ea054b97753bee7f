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

ExpectedFact read_fact(const XmlElement& element) {
  return {element.attribute("relation"), element.attribute("subject"), element.attribute("block"),
          element.attribute("award"),    element.attribute("period"),  element.attribute("status"),
          element.attribute("basis"),    element.attribute("rank")};
}

/// White space of XML means nothing; an example that needs lines says so by '¶'.
std::string with_lines(std::string text) {
  for (const std::string_view mark : {" ¶ ", "¶ ", " ¶", "¶"})
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
      text.replace(at, mark.size(), "\n");
  return text;
}

RuleExample read_example(const XmlElement& element) {
  RuleExample example{with_lines(element.text()), {}, element.line()};
  for (const XmlElement& fact : element.children("fact")) example.facts.push_back(read_fact(fact));
  return example;
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
  rule.list = element.attribute("list") == "true";
  for (const XmlElement& veto : element.children("veto")) rule.vetoes.push_back(veto.text());
  for (const XmlElement& pattern : element.children("pattern")) rule.patterns.push_back(pattern.text());
  for (const XmlElement& example : element.children("example")) rule.examples.push_back(read_example(example));
  for (const XmlElement& example : element.children("counter-example")) {
    rule.counter_examples.push_back(read_example(example));
  }
  rule.file = file;
  rule.line = element.line();
  return rule;
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
}

}  // namespace sovang::knowledge
