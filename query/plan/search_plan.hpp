// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/archive/types.hpp"
#include "core/base/result.hpp"
#include "query/language/tree.hpp"
#include "query/plan/vocabulary.hpp"

namespace sovang::plan {

/// How a typed query is asked of an archive.
struct SearchPlan {
  archive::Query query;
  /// The same with any of the words, for a question of many words that no document has all of; absent for short
  /// queries and for those with operators, where every word was meant.
  std::optional<archive::Query> relaxed;
  std::vector<archive::Word> words;  ///< those that were looked for, for snippets
};

/// Words typed without diacritics stand for all their spellings in the archive, inside phrases too; words typed with
/// diacritics for themselves only. Words that stand together also count as a phrase, and the spelling typed counts
/// again: neither changes what is found, both change the order. Names in fields become ids. Fails with not_found for a
/// name that the archive does not hold, with invalid_argument for an unknown kind.
[[nodiscard]] Result<SearchPlan> plan_search(const language::Node& tree, const Vocabulary& vocabulary);

/// The plan on one line, as --explain shows it: (any (all thong{thông|thống} kê) …)
[[nodiscard]] std::string to_string(const archive::Query& query);

}  // namespace sovang::plan
