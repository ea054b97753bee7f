// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/docx_styles.hpp"

#include "core/text/ascii.hpp"

namespace sovang::readers {
namespace {

constexpr int longest_chain = 30;  ///< of styles one on the other: a circle ends there
constexpr std::size_t max_styles = 20'000;

BlockKind kind_of_name(std::string_view name) {
  const std::string lower = text::ascii_lower(name.substr(0, 20));
  if (lower == "title") return BlockKind::title;
  return lower.starts_with("heading ") ? BlockKind::heading : BlockKind::paragraph;
}

}  // namespace

std::string_view docx_font(const XmlAttributes& attributes) {
  // The letters of old fonts lie beyond ASCII, where hAnsi holds.
  const std::string_view font = attributes["hAnsi"];
  return font.empty() ? attributes["ascii"] : font;
}

bool docx_on(const XmlAttributes& attributes) {
  const std::string_view value = attributes["val"];
  return value != "0" && value != "false" && value != "off";
}

bool DocxStyles::start(std::string_view element, const XmlAttributes& attributes) {
  if (element == "style" && styles_.size() < max_styles) {
    const std::string id(attributes["styleId"]);
    open_ = &styles_[id];
    if (attributes["type"] == "paragraph" && attributes["default"] == "1") default_style_ = id;
  } else if (element == "rFonts") {
    (open_ == nullptr ? default_font_ : open_->font) = docx_font(attributes);
  } else if (open_ != nullptr && element == "basedOn") {
    open_->based_on = attributes["val"];
  } else if (open_ != nullptr && element == "name") {
    open_->kind = kind_of_name(attributes["val"]);
  } else if (open_ != nullptr && element == "outlineLvl" && attributes["val"] < std::string_view("9")) {
    if (open_->kind == BlockKind::paragraph) open_->kind = BlockKind::heading;
  }
  return true;
}

void DocxStyles::end(std::string_view element) {
  if (element == "style") open_ = nullptr;
}

/// The style, or the nearest that it stands on, that `says` something.
template <class Says>
const DocxStyles::Style* DocxStyles::first(std::string_view style, Says says) const {
  auto found = styles_.find(style.empty() ? std::string_view(default_style_) : style);
  for (int i = 0; i < longest_chain && found != styles_.end(); ++i) {
    if (says(found->second)) return &found->second;
    found = styles_.find(found->second.based_on);
  }
  return nullptr;
}

bool DocxStyles::has_font(std::string_view style) const {
  return first(style, [](const Style& s) { return !s.font.empty(); }) != nullptr;
}

std::string_view DocxStyles::font(std::string_view style) const {
  const Style* found = first(style, [](const Style& s) { return !s.font.empty(); });
  return found == nullptr ? std::string_view(default_font_) : std::string_view(found->font);
}

BlockKind DocxStyles::kind(std::string_view style) const {
  const Style* found = first(style, [](const Style& s) { return s.kind != BlockKind::paragraph; });
  return found == nullptr ? BlockKind::paragraph : found->kind;
}

}  // namespace sovang::readers
