// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html_parser.hpp"

#include <exception>
#include <limits>
#include <memory>
#include <new>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "core/text/utf8.hpp"

namespace sovang::readers {
namespace {

struct FreeContext {
  void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};

/// Between libxml2's callbacks and HtmlEvents: no exception may fly through C code.
struct Bridge {
  HtmlEvents& events;
  htmlParserCtxtPtr context = nullptr;
  std::exception_ptr thrown = nullptr;

  template <class Call>
  void guarded(Call call) {
    if (thrown) return;
    try {
      call();
    } catch (...) {
      thrown = std::current_exception();
      xmlStopParser(context);
    }
  }
};

Bridge& bridge(void* user) {
  return *static_cast<Bridge*>(user);
}

std::string_view view(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

void on_start(void* user, const xmlChar* name, const xmlChar** attributes) {
  Bridge& b = bridge(user);
  b.guarded([&] {
    if (!b.events.start(view(name), HtmlAttributes(attributes))) xmlStopParser(b.context);
  });
}

void on_end(void* user, const xmlChar* name) {
  bridge(user).guarded([&] { bridge(user).events.end(view(name)); });
}

void on_text(void* user, const xmlChar* text, int length) {
  const std::string_view utf8(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length));
  bridge(user).guarded([&] { bridge(user).events.text(utf8); });
}

htmlSAXHandler handler() {
  htmlSAXHandler sax{};
  sax.startElement = on_start;
  sax.endElement = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  return sax;
}

}  // namespace

const unsigned char* const* HtmlAttributes::find(std::string_view name) const {
  for (const unsigned char** pair = pairs_; pair && *pair; pair += 2)
    if (view(*pair) == name) return pair;
  return nullptr;
}

bool HtmlAttributes::has(std::string_view name) const {
  return find(name) != nullptr;
}

std::string_view HtmlAttributes::operator[](std::string_view name) const {
  const unsigned char* const* pair = find(name);
  return pair ? text::clip(view(pair[1]), max_attribute) : std::string_view();
}

void parse_html(std::string_view utf8, HtmlEvents& events) {
  static const bool ready = (xmlInitParser(), true);  // once, before any thread parses
  if (!ready || utf8.empty() || utf8.size() > std::numeric_limits<int>::max()) return;
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(
      htmlCreateMemoryParserCtxt(utf8.data(), static_cast<int>(utf8.size())));
  if (!context) throw std::bad_alloc();
  Bridge b{events, context.get()};
  htmlSAXHandler sax = handler();
  *context->sax = sax;
  context->userData = &b;
  htmlCtxtUseOptions(context.get(), HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER |
                                        HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context.get());
  if (b.thrown) std::rethrow_exception(b.thrown);
}

}  // namespace sovang::readers
