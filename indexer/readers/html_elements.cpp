// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html_elements.hpp"

#include <algorithm>
#include <array>

namespace sovang::readers {
namespace {

using Kind = BlockKind;

constexpr std::array<Element, 65> elements{{
    {"a", Role::anchor},
    {"address", Role::line},
    {"article", Role::container},
    {"aside", Role::container},
    {"blockquote", Role::container},
    {"body", Role::container},
    {"br", Role::line},
    {"button", Role::hidden},
    {"canvas", Role::hidden},
    {"caption", Role::container, Kind::caption},
    {"center", Role::line},
    {"dd", Role::container, Kind::item},
    {"details", Role::container},
    {"div", Role::container},
    {"dl", Role::container},
    {"dt", Role::container, Kind::item},
    {"fieldset", Role::container},
    {"figcaption", Role::container, Kind::caption},
    {"figure", Role::container},
    {"footer", Role::container},
    {"form", Role::container},
    {"h1", Role::container, Kind::title},
    {"h2", Role::container, Kind::heading},
    {"h3", Role::container, Kind::heading},
    {"h4", Role::container, Kind::heading},
    {"h5", Role::container, Kind::heading},
    {"h6", Role::container, Kind::heading},
    {"header", Role::container},
    {"hr", Role::line},
    {"iframe", Role::hidden},
    {"legend", Role::line},
    {"li", Role::container, Kind::item},
    {"link", Role::link},
    {"main", Role::container},
    {"map", Role::hidden},
    {"math", Role::hidden},
    {"menu", Role::container},
    {"meta", Role::meta},
    {"nav", Role::container},
    {"noframes", Role::hidden},
    {"noscript", Role::hidden},
    {"object", Role::hidden},
    {"ol", Role::container},
    {"option", Role::hidden},
    {"p", Role::container},
    {"pre", Role::line},
    {"script", Role::script},
    {"section", Role::container},
    {"select", Role::hidden},
    {"style", Role::hidden},
    {"summary", Role::line},
    {"svg", Role::hidden},
    {"table", Role::container},
    {"tbody", Role::line},
    {"td", Role::cell},
    {"template", Role::hidden},
    {"textarea", Role::hidden},
    {"tfoot", Role::line},
    {"th", Role::cell},
    {"thead", Role::line},
    {"time", Role::time},
    {"title", Role::page_title},
    {"tr", Role::row},
    {"ul", Role::container},
    {"video", Role::hidden},
}};

static_assert(std::is_sorted(elements.begin(), elements.end(),
                             [](const Element& a, const Element& b) { return a.name < b.name; }),
              "looked up by bisection");

}  // namespace

Element element(std::string_view name) {
  const auto* found = std::lower_bound(elements.begin(), elements.end(), name,
                                       [](const Element& e, std::string_view n) { return e.name < n; });
  return found != elements.end() && found->name == name ? *found : Element{name};
}

}  // namespace sovang::readers
