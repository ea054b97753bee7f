// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace sovang::readers {

/// The attributes of a start tag; valid only during the call.
class HtmlAttributes {
 public:
  explicit HtmlAttributes(const unsigned char** pairs) : pairs_(pairs) {}
  /// The value of the attribute of that lower-case name, its first `max_attribute` bytes; empty where it is not there.
  [[nodiscard]] std::string_view operator[](std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const;

 private:
  [[nodiscard]] const unsigned char* const* find(std::string_view name) const;
  const unsigned char** pairs_;
};

/// Longer attributes are cut: what we read of them is a date, a name or an address.
inline constexpr std::size_t max_attribute = 2000;

/// What the parser finds, in the order of the document. Starts and ends are balanced: the parser closes what the
/// document leaves open. Names are in lower case.
class HtmlEvents {
 public:
  HtmlEvents() = default;
  HtmlEvents(const HtmlEvents&) = delete;
  HtmlEvents& operator=(const HtmlEvents&) = delete;
  virtual ~HtmlEvents() = default;

  /// False ends the parsing.
  [[nodiscard]] virtual bool start(std::string_view element, const HtmlAttributes& attributes) = 0;
  virtual void end(std::string_view element) = 0;
  virtual void text(std::string_view utf8) = 0;
};

/// Runs libxml2's HTML parser over `utf8`: no tree is built, nothing is fetched, no entities are defined by the
/// document. Any input gives events; what `events` throws comes out again.
void parse_html(std::string_view utf8, HtmlEvents& events);

}  // namespace sovang::readers
