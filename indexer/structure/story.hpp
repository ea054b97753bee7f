// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "indexer/readers/page.hpp"
#include "indexer/structure/line.hpp"

namespace sovang::structure {

/// The lines of a page that stand in its own text: without those in foreign containers and without lists of links. Sets
/// `author` where a container names one.
[[nodiscard]] Lines own_lines(const readers::Page& page, std::string& author);

/// Cuts lists of other stories, comments, buttons and counters out of lines[begin …]. A list of other stories in the
/// middle of a story ends where two lines of running text follow each other.
[[nodiscard]] Lines without_boilerplate(const Lines& lines, std::size_t begin);

/// Takes the lines at the end that name author, photographer or source off `body`, and returns the author: "Tất Đạt"
/// alone behind the last sentence, "Tác giả: …", "Bài, ảnh: …". At least one line stays.
[[nodiscard]] std::string take_byline(Lines& body);

}  // namespace sovang::structure
