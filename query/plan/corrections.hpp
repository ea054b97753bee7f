// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "query/plan/search_plan.hpp"

namespace sovang::plan {

/// The query, which found nothing, as it was most likely meant: each word that the archive does not hold replaced by
/// the most similar one that it holds or, where it holds them all, the words without their diacritics. Nothing where
/// neither changes the query. `query` is what `plan` was made of.
[[nodiscard]] Result<std::optional<std::string>> correct(std::string_view query, const SearchPlan& plan,
                                                         const Vocabulary& vocabulary);

}  // namespace sovang::plan
