// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include "core/archive/types.hpp"

namespace sovang::archive {

/// The Xapian document of a record: every term, value and byte that the archive keeps of it.
[[nodiscard]] Xapian::Document index_document(const model::Record& record, const SourceStamp& stamp,
                                              Authority authority);

/// Whether a term is a word of a text: words have no prefix, and every prefix begins with a capital of ASCII.
[[nodiscard]] bool is_word(const std::string& term);

}  // namespace sovang::archive
