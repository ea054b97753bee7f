// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/model/record.hpp"

namespace sovang::archive {

/// One Điều: from its heading to the next division, the signature or the end.
struct Article {
  std::string label;  ///< "Điều 5", "Điều 5 Quy chế" in an annex
  model::Span span;
};

/// The articles of a record by its layout, in order.
[[nodiscard]] std::vector<Article> articles_of(const model::Record& record);

/// Whether the articles of a record are indexed by themselves too: there are several, and the text is long.
[[nodiscard]] bool has_parts(const model::Record& record, const std::vector<Article>& articles);

}  // namespace sovang::archive
