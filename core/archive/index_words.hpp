// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include <xapian.h>

namespace sovang::archive {

/// Adds the words of a text, with positions from `position` on, or with none if that is 0. Returns the position after
/// the last.
Xapian::termpos add_words(Xapian::Document& document, std::string_view prefix, std::string_view text,
                          Xapian::termpos position, Xapian::termcount weight);

}  // namespace sovang::archive
