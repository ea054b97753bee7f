// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/archive/reader.hpp"
#include "core/base/result.hpp"

namespace sovang::answers {

/// What one document does to the number that was asked for, and where it says so first.
struct CitingDocument {
  archive::CitationHit first;
  std::uint32_t times = 1;  ///< places where it says so
};

struct CitationsAnswer {
  std::string number;  ///< as typed
  std::vector<std::string> incomplete;
  std::uint32_t total = 0;  ///< rows, whatever the limit
  std::vector<CitingDocument> rows;
};

/// The documents that cite a number: those that end, replace or change it first, then those that rest on it, then the
/// rest; within each the newest first. At most `limit` rows (0: all).
[[nodiscard]] Result<CitationsAnswer> answer_citations(const archive::Reader& reader, std::string_view number,
                                                       std::size_t limit);

}  // namespace sovang::answers
