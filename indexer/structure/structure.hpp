// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/record.hpp"
#include "indexer/readers/page.hpp"

/// From the lines of a page to the text of a document: what is menu, related story, comment or button is left out, what
/// is title, author, date, number and issuer gets its place.
namespace sovang::structure {

/// A record without id, path, mentions and facts. Its text begins with the title, a line a layout entry. Only what the
/// document says of itself is filled in: a date that merely stands on the page is not its date. The text is empty
/// where the page has none of its own.
[[nodiscard]] model::Record to_record(const readers::Page& page);

}  // namespace sovang::structure
