// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "indexer/readers/xml_parser.hpp"

namespace sovang::readers {

/// The styles of an OpenDocument text, those in styles.xml and those at the beginning of content.xml: which font each
/// stands for. A style stands on another one.
class OdtStyles final : public XmlEvents {
 public:
  [[nodiscard]] bool start(std::string_view element, const XmlAttributes& attributes) override;
  void end(std::string_view element) override;
  void text(std::string_view) override {}

  /// Empty: neither the style nor one that it stands on says.
  [[nodiscard]] std::string_view font(std::string_view style) const;

 private:
  struct Style {
    std::string parent;
    std::string font;
  };

  std::map<std::string, Style, std::less<>> styles_;
  std::map<std::string, std::string, std::less<>> fonts_;  ///< by name of their declaration: the family
  Style* open_ = nullptr;
};

}  // namespace sovang::readers
