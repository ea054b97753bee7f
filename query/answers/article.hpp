// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/model/record.hpp"

namespace sovang::answers {

/// One article of a record as a record of its own: text, layout, mentions, facts, citations within it, offsets counted
/// from its beginning, the number of the article in the title. `number`: "5", "5a", "Điều 5", "5 Quy chế" for one of an
/// annex; without the annex the main text's is meant, else the first annex's. Nothing where there is no such article.
[[nodiscard]] std::optional<model::Record> cut_article(const model::Record& record, std::string_view number);

}  // namespace sovang::answers
