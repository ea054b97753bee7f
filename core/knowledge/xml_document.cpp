// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/xml_document.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlschemas.h>

namespace sovang::knowledge {
namespace {

#if LIBXML_VERSION >= 21200
using LibxmlError = const xmlError*;
#else
using LibxmlError = xmlErrorPtr;
#endif

struct Sink {
  const std::string* file;
  Problems* problems;
};

void report(const Sink& sink, LibxmlError error) {
  sink.problems->add(*sink.file, error->line, error->message != nullptr ? error->message : "unknown XML error");
}

void on_schema_error(void* sink, LibxmlError error) {
  report(*static_cast<Sink*>(sink), error);
}

// The tree builder owns the context's user data, so the sink travels in _private.
void on_parser_error(void* context, LibxmlError error) {
  report(*static_cast<Sink*>(static_cast<xmlParserCtxtPtr>(context)->_private), error);
}

void refuse_dtd(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  auto* parser = static_cast<xmlParserCtxtPtr>(context);
  const auto& sink = *static_cast<Sink*>(parser->_private);
  sink.problems->add(*sink.file, xmlSAX2GetLineNumber(parser), "a DTD is not allowed here; remove <!DOCTYPE …>");
  xmlStopParser(parser);
}

const char* chars(const xmlChar* text) {
  return reinterpret_cast<const char*>(text);
}

std::string take(xmlChar* owned) {
  if (owned == nullptr) return {};
  const std::unique_ptr<xmlChar, xmlFreeFunc> guard(owned, xmlFree);
  return chars(owned);
}

std::string collapse(std::string_view text) {
  std::string out;
  bool gap = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out += c;
  }
  return out;
}

bool stands_alone(const XmlDocument& document, Problems& problems) {
  bool alone = true;
  for (const XmlElement& child : document.root().children()) {
    if (child.name() != "include" && child.name() != "import" && child.name() != "redefine") continue;
    problems.add(document.file(), child.line(), "a schema must stand alone: xs:include and xs:import are not allowed");
    alone = false;
  }
  return alone;
}

}  // namespace

std::string_view XmlElement::name() const {
  return chars(node_->name);
}

std::string XmlElement::attribute(const char* attribute_name) const {
  return take(xmlGetNoNsProp(node_, reinterpret_cast<const xmlChar*>(attribute_name)));
}

std::string XmlElement::text() const {
  return collapse(take(xmlNodeGetContent(node_)));
}

int XmlElement::line() const {
  return static_cast<int>(xmlGetLineNo(node_));
}

std::vector<XmlElement> XmlElement::children() const {
  std::vector<XmlElement> found;
  for (xmlNodePtr node = xmlFirstElementChild(node_); node != nullptr; node = xmlNextElementSibling(node)) {
    found.emplace_back(node);
  }
  return found;
}

std::vector<XmlElement> XmlElement::children(std::string_view element_name) const {
  std::vector<XmlElement> found;
  for (const XmlElement& child : children()) {
    if (child.name() == element_name) found.push_back(child);
  }
  return found;
}

std::optional<XmlDocument> XmlDocument::parse(const SourceFile& file, Problems& problems) {
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> parser(xmlNewParserCtxt(), &xmlFreeParserCtxt);
  if (!parser) {
    problems.add(file.name, 0, "no memory for an XML parser");
    return std::nullopt;
  }
  Sink sink{&file.name, &problems};
  parser->_private = &sink;
  parser->sax->serror = on_parser_error;
  parser->sax->internalSubset = refuse_dtd;
  const std::size_t before = problems.count();
  std::shared_ptr<xmlDoc> document(
      xmlCtxtReadMemory(parser.get(), file.text.data(), static_cast<int>(file.text.size()), file.name.c_str(), "UTF-8",
                        XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES),
      &xmlFreeDoc);
  if (problems.count() != before) return std::nullopt;
  if (!document || xmlDocGetRootElement(document.get()) == nullptr) {
    problems.add(file.name, 0, "holds no XML element");
    return std::nullopt;
  }
  return XmlDocument(std::move(document), file.name);
}

bool XmlDocument::validate(const XmlSchema& schema, Problems& problems) const {
  const std::unique_ptr<xmlSchemaValidCtxt, decltype(&xmlSchemaFreeValidCtxt)> context(
      xmlSchemaNewValidCtxt(schema.schema_.get()), &xmlSchemaFreeValidCtxt);
  if (!context) {
    problems.add(file_, 0, "no memory for checking it against its schema");
    return false;
  }
  Sink sink{&file_, &problems};
  xmlSchemaSetValidStructuredErrors(context.get(), on_schema_error, &sink);
  return xmlSchemaValidateDoc(context.get(), document_.get()) == 0;
}

XmlElement XmlDocument::root() const {
  return XmlElement(xmlDocGetRootElement(document_.get()));
}

std::optional<XmlSchema> XmlSchema::parse(const SourceFile& file, Problems& problems) {
  const std::optional<XmlDocument> document = XmlDocument::parse(file, problems);
  if (!document || !stands_alone(*document, problems)) return std::nullopt;
  const std::unique_ptr<xmlSchemaParserCtxt, decltype(&xmlSchemaFreeParserCtxt)> parser(
      xmlSchemaNewDocParserCtxt(document->document_.get()), &xmlSchemaFreeParserCtxt);
  if (!parser) {
    problems.add(file.name, 0, "no memory for a schema parser");
    return std::nullopt;
  }
  Sink sink{&file.name, &problems};
  xmlSchemaSetParserStructuredErrors(parser.get(), on_schema_error, &sink);
  // The compiled schema points into the document, so both live and die together.
  xmlSchema* compiled = xmlSchemaParse(parser.get());
  if (compiled == nullptr) return std::nullopt;
  return XmlSchema(
      std::shared_ptr<xmlSchema>(compiled, [kept = document->document_](xmlSchema* schema) { xmlSchemaFree(schema); }));
}

}  // namespace sovang::knowledge
