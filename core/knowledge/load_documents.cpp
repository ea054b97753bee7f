// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/fields.hpp"
#include "core/knowledge/loaders.hpp"
#include "core/model/names.hpp"

namespace sovang::knowledge {
namespace {

Normative read_normative(const XmlElement& element) {
  const std::string value = element.attribute("normative");
  if (value == "always") return Normative::always;
  return value == "with-year" ? Normative::with_year : Normative::never;
}

DocumentType read_type(const XmlElement& element, const std::string& file) {
  return {element.attribute("id"),
          element.attribute("name"),
          forms_of(element.attribute("codes")),
          model::document_kind(element.attribute("kind")).value_or(model::DocumentKind::other),
          read_normative(element),
          file,
          element.line()};
}

Issuer read_issuer(const XmlElement& element, const std::string& file) {
  return {element.attribute("code"), element.attribute("name"), element.attribute("head"), file, element.line()};
}

std::vector<std::string> texts_of(const XmlElement& element, std::string_view name) {
  std::vector<std::string> texts;
  for (const XmlElement& child : element.children(name)) texts.push_back(child.text());
  return texts;
}

NumberForm read_number(const XmlElement& element, const std::string& file) {
  return {element.attribute("id"),
          element.attribute("form"),
          texts_of(element, "example"),
          texts_of(element, "counter-example"),
          file,
          element.line()};
}

}  // namespace

void load_documents(const XmlDocument& document, Knowledge& knowledge) {
  const XmlElement root = document.root();
  const std::string& file = document.file();
  for (const XmlElement& element : root.children("type")) knowledge.document_types.push_back(read_type(element, file));
  for (const XmlElement& element : root.children("issuer")) knowledge.issuers.push_back(read_issuer(element, file));
  for (const XmlElement& element : root.children("number"))
    knowledge.number_forms.push_back(read_number(element, file));
}

}  // namespace sovang::knowledge
