// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sovang::readers {

/// The attributes of a start tag; valid only during the call. They are found by their local names: formats that give
/// two attributes of one element one local name do not concern us.
class XmlAttributes {
 public:
  XmlAttributes(const unsigned char** rows, int count) : rows_(rows), count_(count) {}
  /// The value as written between the quotation marks; empty where the attribute is not there.
  [[nodiscard]] std::string_view operator[](std::string_view local_name) const;

 private:
  const unsigned char** rows_;
  int count_;
};

/// What the parser finds, in the order of the document. Starts and ends are balanced.
class XmlEvents {
 public:
  XmlEvents() = default;
  XmlEvents(const XmlEvents&) = delete;
  XmlEvents& operator=(const XmlEvents&) = delete;
  virtual ~XmlEvents() = default;

  /// Names come without prefix. False ends the parsing.
  [[nodiscard]] virtual bool start(std::string_view element, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view element) = 0;
  virtual void text(std::string_view utf8) = 0;
};

/// Runs libxml2's XML parser over a part of an Office document: no tree is built, nothing is fetched. A document type
/// ends it, for such parts have none: no entity is ever defined by the document. Empty where all went well or `events`
/// ended it, else what is wrong. What `events` throws comes out again.
[[nodiscard]] std::string parse_xml(std::string_view bytes, XmlEvents& events);

}  // namespace sovang::readers
