// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml_parser.hpp"

#include <exception>
#include <limits>
#include <memory>
#include <new>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

namespace sovang::readers {
namespace {

constexpr int pointers_per_attribute = 5;  // local name, prefix, namespace, begin and end of the value

struct FreeContext {
  void operator()(xmlParserCtxtPtr context) const { xmlFreeParserCtxt(context); }
};

/// Between libxml2's callbacks and XmlEvents: no exception may fly through C code.
struct Bridge {
  XmlEvents& events;
  xmlParserCtxtPtr context = nullptr;
  std::exception_ptr thrown = nullptr;
  bool ended = false;
  bool has_type = false;

  void stop() {
    ended = true;
    xmlStopParser(context);
  }

  template <class Call>
  void guarded(Call call) {
    if (thrown || ended) return;
    try {
      call();
    } catch (...) {
      thrown = std::current_exception();
      stop();
    }
  }
};

Bridge& bridge(void* user) {
  return *static_cast<Bridge*>(user);
}

std::string_view view(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

// NOLINTNEXTLINE(readability-function-size): the signature is libxml2's
void on_start(void* user, const xmlChar* name, const xmlChar*, const xmlChar*, int, const xmlChar**, int count, int,
              const xmlChar** attributes) {
  Bridge& b = bridge(user);
  b.guarded([&] {
    if (!b.events.start(view(name), XmlAttributes(attributes, count))) b.stop();
  });
}

void on_end(void* user, const xmlChar* name, const xmlChar*, const xmlChar*) {
  bridge(user).guarded([&] { bridge(user).events.end(view(name)); });
}

void on_text(void* user, const xmlChar* text, int length) {
  const std::string_view utf8(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length));
  bridge(user).guarded([&] { bridge(user).events.text(utf8); });
}

void on_type(void* user, const xmlChar*, const xmlChar*, const xmlChar*) {
  bridge(user).has_type = true;
  bridge(user).stop();
}

xmlSAXHandler handler() {
  xmlSAXHandler sax{};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  sax.internalSubset = on_type;
  return sax;
}

std::string complaint(xmlParserCtxtPtr context) {
  const xmlError* error = xmlCtxtGetLastError(context);
  if (error == nullptr || error->message == nullptr) return "it is no well-formed XML";
  std::string message = error->message;
  while (message.ends_with('\n') || message.ends_with(' ')) message.pop_back();
  return "it is no well-formed XML in line " + std::to_string(error->line) + ": " + message;
}

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view local_name) const {
  for (int i = 0; i < count_; ++i) {
    const unsigned char** row = rows_ + static_cast<std::ptrdiff_t>(i) * pointers_per_attribute;
    if (view(row[0]) == local_name)
      return {reinterpret_cast<const char*>(row[3]), static_cast<std::size_t>(row[4] - row[3])};
  }
  return {};
}

std::string parse_xml(std::string_view bytes, XmlEvents& events) {
  static const bool ready = (xmlInitParser(), true);  // once, before any thread parses
  if (!ready || bytes.empty() || bytes.size() > std::numeric_limits<int>::max()) return "it is empty or too large";
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(
      xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size())));
  if (!context) throw std::bad_alloc();
  Bridge b{events, context.get()};
  xmlSAXHandler sax = handler();
  *context->sax = sax;
  context->userData = &b;
  xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlParseDocument(context.get());
  if (b.thrown) std::rethrow_exception(b.thrown);
  if (b.has_type) return "it declares a document type, which such documents do not have";
  return b.ended || context->wellFormed != 0 ? std::string() : complaint(context.get());
}

}  // namespace sovang::readers
