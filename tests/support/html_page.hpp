// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <libxml/parser.h>
#include <libxml/xpath.h>

namespace sovang::sample {

/// An attacker's idea of a title: markup, a script, escapes of a terminal, turned text, broken UTF-8.
inline constexpr std::string_view hostile = "</p><script>alert(\"x\" & 'y')</script>\x1B[31m\x01\xE2\x80\xAE\xFF]]>";

/// A page that was parsed, strictly, as XML.
class Page {
 public:
  explicit Page(const std::string& html)
      : document_(xmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "UTF-8",
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
                  xmlFreeDoc) {}

  [[nodiscard]] bool well_formed() const { return document_ != nullptr; }

  /// The values of what an XPath finds.
  [[nodiscard]] std::vector<std::string> all(const char* path) const {
    std::vector<std::string> values;
    if (!document_) return values;
    const std::unique_ptr<xmlXPathContext, void (*)(xmlXPathContext*)> context(xmlXPathNewContext(document_.get()),
                                                                               xmlXPathFreeContext);
    const std::unique_ptr<xmlXPathObject, void (*)(xmlXPathObject*)> found(
        xmlXPathEvalExpression(reinterpret_cast<const xmlChar*>(path), context.get()), xmlXPathFreeObject);
    const xmlNodeSet* nodes = found ? found->nodesetval : nullptr;
    for (int i = 0; nodes != nullptr && i < nodes->nodeNr; ++i) {
      xmlChar* content = xmlNodeGetContent(nodes->nodeTab[i]);
      values.emplace_back(reinterpret_cast<const char*>(content));
      xmlFree(content);
    }
    return values;
  }

  /// Anchors that two elements have, and links that lead nowhere in the page.
  [[nodiscard]] std::vector<std::string> broken_anchors() const {
    std::vector<std::string> broken;
    std::set<std::string> ids;
    for (const std::string& id : all("//@id"))
      if (!ids.insert(id).second) broken.push_back("twice: " + id);
    for (const std::string& link : all("//@href"))
      if (!link.starts_with("#") || !ids.contains(link.substr(1))) broken.push_back("nowhere: " + link);
    return broken;
  }

 private:
  std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document_;
};

inline bool contains(const std::vector<std::string>& values, std::string_view part) {
  return std::any_of(values.begin(), values.end(),
                     [&](const std::string& value) { return value.find(part) != std::string::npos; });
}

}  // namespace sovang::sample
