// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/odt_styles.hpp"

namespace sovang::readers {
namespace {

constexpr int longest_chain = 30;  ///< of styles one on the other: a circle ends there
constexpr std::size_t max_styles = 100'000;

}  // namespace

bool OdtStyles::start(std::string_view element, const XmlAttributes& attributes) {
  if (styles_.size() > max_styles || fonts_.size() > max_styles) return false;
  if (element == "font-face") {
    std::string_view family = attributes["font-family"];
    if (family.size() > 1 && family.starts_with('\'') && family.ends_with('\''))
      family = family.substr(1, family.size() - 2);
    fonts_.emplace(attributes["name"], family);
  } else if (element == "style") {
    open_ = &styles_[std::string(attributes["name"])];
    open_->parent = attributes["parent-style-name"];
  } else if (element == "text-properties" && open_ != nullptr) {
    open_->font = attributes["font-name"];
  }
  return true;
}

void OdtStyles::end(std::string_view element) {
  if (element == "style") open_ = nullptr;
}

std::string_view OdtStyles::font(std::string_view style) const {
  auto found = styles_.find(style);
  for (int i = 0; i < longest_chain && found != styles_.end(); ++i) {
    const Style& s = found->second;
    if (!s.font.empty()) {
      const auto family = fonts_.find(s.font);
      return family == fonts_.end() || family->second.empty() ? s.font : family->second;
    }
    found = styles_.find(s.parent);
  }
  return {};
}

}  // namespace sovang::readers
