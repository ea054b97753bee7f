// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/archive/types.hpp"
#include "core/base/result.hpp"
#include "query/language/tree.hpp"
#include "query/plan/vocabulary.hpp"
#include "query/plan/words.hpp"

namespace sovang::plan {

/// How a typed query is asked of an archive.
struct SearchPlan {
  archive::Query query;
  /// The same with any of the words, for many words that no document has all of; absent for short queries and for those
  /// with operators, where every word was meant.
  std::optional<archive::Query> relaxed;
  std::vector<archive::Word> words;         ///< those that were typed and wanted, for snippets
  std::vector<archive::Word> alternatives;  ///< other ways to write some of them, likewise
  bool question = false;                    ///< `query` asks for any of the words, since they are a question
};

/// A question ("năm nào …" of five words or more, or with a question mark at its end) asks for any of its words at
/// once.
/// Words typed without diacritics stand for all their spellings in the archive, inside phrases too; words typed with
/// diacritics for themselves; both also for what they abbreviate or stand for, and, last, for a text that is written
/// without diacritics. With Matching::as_typed a word stands for itself alone. Words that stand together also count as
/// a phrase, and the spelling typed counts again: neither changes what is found, both change the order. Names in fields
/// become ids. Fails with not_found for a name that the archive does not hold, with invalid_argument for an unknown
/// kind.
[[nodiscard]] Result<SearchPlan> plan_search(const language::Node& tree, const Vocabulary& vocabulary,
                                             Matching matching = Matching::every_spelling);

/// The plan on one line, as --explain shows it: (any (all thong{thông|thống} kê) …)
[[nodiscard]] std::string to_string(const archive::Query& query);

}  // namespace sovang::plan
