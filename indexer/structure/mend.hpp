// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/readers/page.hpp"

namespace sovang::structure {

/// The page with what conversions and typing damaged mended, so that the text of the record, to which all offsets
/// count, is the mended one: glued words, misplaced tones and look-alikes of Đ (text::repair_words; only where the page
/// is Vietnamese), and lines that were broken at a column or inside a name (unwrap.hpp). A problem says what was done
/// and how often: "words-mended", "lines-joined".
[[nodiscard]] readers::Page mended(readers::Page page);

}  // namespace sovang::structure
