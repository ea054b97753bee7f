// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/archive/types.hpp"
#include "core/base/result.hpp"
#include "query/plan/vocabulary.hpp"

namespace sovang::plan {

/// The words of a typed text with the spellings that the archive has for them. A word without any stays in the list.
[[nodiscard]] Result<std::vector<archive::Word>> expand(std::string_view typed, const Vocabulary& vocabulary);

/// A query for one word, or for a phrase where `words` are several; `nothing` where one of them has no spelling.
[[nodiscard]] archive::Query in_a_row(const std::vector<archive::Word>& words);

/// The same words, each only as it was typed.
[[nodiscard]] std::vector<archive::Word> as_typed(std::vector<archive::Word> words);

}  // namespace sovang::plan
