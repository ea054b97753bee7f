// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/loaders.hpp"

namespace sovang::knowledge {
namespace {

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

}  // namespace

std::vector<Example> load_examples(const XmlElement& element, std::string_view name) {
  std::vector<Example> examples;
  for (const XmlElement& child : element.children(name)) {
    Example& example = examples.emplace_back(Example{with_lines(child.text()), {}, child.line()});
    for (const XmlElement& fact : child.children("fact")) example.facts.push_back(read_fact(fact));
  }
  return examples;
}

}  // namespace sovang::knowledge
