// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/archive/types.hpp"
#include "core/base/result.hpp"

/// The data of a Xapian document: a format byte, the length of the small part, the small part, the rest.
/// Format 3 (2 is that of an article). A change of the layout takes the next number and a new feature in metadata.hpp.
namespace sovang::archive {

/// The small part: what answers need, readable without the text.
struct SmallPart {
  DocumentHead head;
  std::vector<model::Fact> facts;
  std::vector<std::vector<std::string>> sentences;  ///< for each fact, for each entry of its evidence
};

/// What is kept of an article that is indexed by itself: format byte 2, then this.
struct StoredPart {
  DocumentHead head;  ///< of its document
  std::string label;  ///< "Điều 5"
  model::Span span;   ///< in the document's text
};

[[nodiscard]] DocumentHead head_of(const model::Record& record, Authority authority);
[[nodiscard]] std::string store_part(const StoredPart& part);
[[nodiscard]] Result<StoredPart> load_part(std::string_view data);

[[nodiscard]] std::string store_document(const model::Record& record, Authority authority);

/// Both fail with corrupt on any bytes that store_document did not write.
[[nodiscard]] Result<SmallPart> load_small_part(std::string_view data);
[[nodiscard]] Result<model::Record> load_record(std::string_view data);

}  // namespace sovang::archive
