// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/regions.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/structure/shapes.hpp"

namespace sovang::structure {
namespace {

constexpr std::array<std::string_view, 3> foreign_elements{"nav", "footer", "aside"};

/// Whole words of a class or id, split at spaces, '-' and '_'.
constexpr std::array<std::string_view, 34> foreign_words{
    "ad",       "ads",       "advert",      "banner",  "breadcrumb", "breadcrumbs", "comment",
    "comments", "copyright", "docnhieu",    "footer",  "lienquan",   "login",       "menu",
    "mostview", "nav",       "navbar",      "pager",   "paging",     "pagination",  "popular",
    "related",  "search",    "share",       "sharing", "sidebar",    "social",      "tag",
    "tags",     "tinkhac",   "tinlienquan", "topbar",  "toolbar",    "xemnhieu"};

/// Parts long enough to mean the same inside any word.
constexpr std::array<std::string_view, 10> foreign_parts{"breadcrumb", "sidebar",  "lien-quan",       "lienquan",
                                                         "tin-khac",   "tinkhac",  "cung-chuyen-muc", "doc-nhieu",
                                                         "xem-nhieu",  "binh-luan"};

template <class List>
bool has(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

template <class Test>
bool any_word(std::string_view hint, Test test) {
  while (!hint.empty()) {
    const std::string_view word = hint.substr(0, hint.find_first_of(" -_"));
    if (test(word)) return true;
    hint.remove_prefix(std::min(hint.size(), word.size() + 1));
  }
  return false;
}

bool foreign(const readers::Container& container) {
  if (container.element == "body") return false;
  if (has(foreign_elements, container.element)) return true;
  if (any_word(container.hint, [](std::string_view word) { return has(foreign_words, word); })) return true;
  return std::any_of(foreign_parts.begin(), foreign_parts.end(),
                     [&](std::string_view part) { return container.hint.find(part) != std::string::npos; });
}

/// Bytes of running text in each container and those inside it. A child stands behind its parent in the vector.
std::vector<std::size_t> prose_of(const readers::Page& page, const Lines& lines) {
  std::vector<std::size_t> prose(page.containers.size());
  for (const Line& line : lines)
    if (is_prose(line)) prose.at(line.container) += line.text.size();
  for (std::size_t i = prose.size(); i-- > 1;) prose[page.containers[i].parent] += prose[i];
  return prose;
}

}  // namespace

std::vector<bool> foreign_containers(const readers::Page& page, const Lines& lines) {
  const std::vector<std::size_t> prose = prose_of(page, lines);
  std::vector<bool> result(page.containers.size());
  for (std::size_t i = 1; i < result.size(); ++i) {
    const readers::Container& container = page.containers[i];
    const bool holds_the_story = prose[i] > 0 && prose[i] * 2 >= prose[0];
    result[i] = result[container.parent] || (!holds_the_story && foreign(container));
  }
  return result;
}

bool names_author(const readers::Container& container) {
  return any_word(container.hint, [](std::string_view word) { return word == "author" || word == "byline"; }) ||
         container.hint.find("tac-gia") != std::string::npos || container.hint.find("tacgia") != std::string::npos;
}

}  // namespace sovang::structure
