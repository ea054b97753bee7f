// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "indexer/readers/page.hpp"
#include "indexer/readers/xml_parser.hpp"

namespace sovang::readers {

/// The font that <w:rFonts> names for Vietnamese letters, or empty: it names a theme's.
[[nodiscard]] std::string_view docx_font(const XmlAttributes& attributes);

/// True for <w:vanish/> and the like, unless it says w:val="0".
[[nodiscard]] bool docx_on(const XmlAttributes& attributes);

/// word/styles.xml: what the styles of paragraphs and runs say of their fonts and of headings. A style stands on
/// another one, and what none says is said for the whole document.
class DocxStyles final : public XmlEvents {
 public:
  [[nodiscard]] bool start(std::string_view element, const XmlAttributes& attributes) override;
  void end(std::string_view element) override;
  void text(std::string_view) override {}

  [[nodiscard]] std::string_view font(std::string_view style) const;  ///< of the document where the style says none
  [[nodiscard]] bool has_font(std::string_view style) const;
  [[nodiscard]] BlockKind kind(std::string_view style) const;

 private:
  struct Style {
    std::string based_on;
    std::string font;
    BlockKind kind = BlockKind::paragraph;
  };

  template <class Says>
  [[nodiscard]] const Style* first(std::string_view style, Says says) const;

  std::map<std::string, Style, std::less<>> styles_;
  Style* open_ = nullptr;
  std::string default_style_;
  std::string default_font_;
};

}  // namespace sovang::readers
