// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "indexer/readers/page.hpp"
#include "indexer/structure/line.hpp"

namespace sovang::structure {

/// For each container of the page: true where it or one around it is a menu, footer, sidebar, list of related stories,
/// comment section or share bar, by its element or the words of its class and id. A container with half of the page's
/// running text is none of these, whatever it is called ("content-sidebar-wrap").
[[nodiscard]] std::vector<bool> foreign_containers(const readers::Page& page, const Lines& lines);

/// True where the words of a container's class and id say that it names the author.
[[nodiscard]] bool names_author(const readers::Container& container);

}  // namespace sovang::structure
