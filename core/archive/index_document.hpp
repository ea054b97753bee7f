// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <xapian.h>

#include "core/archive/types.hpp"

namespace sovang::archive {

/// The Xapian document of a record: every term, value and byte that the archive keeps of it.
[[nodiscard]] Xapian::Document index_document(const model::Record& record, const SourceStamp& stamp,
                                              Authority authority);

/// The Xapian documents of its articles, none for a short one: words, kind, number and date, the term XZpart by which
/// every search leaves them out or takes them alone, and XZ with the record's id.
[[nodiscard]] std::vector<Xapian::Document> index_articles(const model::Record& record, Authority authority);

/// The id of the record that a document of Xapian's is, or that it is an article of. Empty where it is damaged.
[[nodiscard]] std::string id_of(const Xapian::Document& document, bool article);

/// Whether a term is a word of a text: words have no prefix, and every prefix begins with a capital of ASCII.
[[nodiscard]] bool is_word(const std::string& term);

}  // namespace sovang::archive
