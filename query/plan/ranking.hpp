// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/archive/types.hpp"

/// How words become queries that put the better document first. Everything is said by the structure of the query, so
/// that a shard behind Xapian's own server ranks in the same way. What each part brings is measured in
/// tests/quality/ranking_test.cpp.
namespace sovang::plan {

/// Documents with the words in a row; the spelling that was typed comes first.
[[nodiscard]] archive::Query rank_row(const std::vector<archive::Word>& words);

/// The documents of `found`, which have all of the words in one way or another. In a row, as they were typed, they come
/// first.
[[nodiscard]] archive::Query rank_all(const std::vector<archive::Word>& words, archive::Query found);

/// Documents with any of the words that are not weak (weak_words.hpp), or with any at all where all of them are, or of
/// `others`. More of them, in pairs that stand together and in the title, they come first; weak words count in such
/// pairs alone. `nothing` where the archive has none.
[[nodiscard]] archive::Query rank_any(const std::vector<archive::Word>& words, std::vector<archive::Query> others = {});

/// Unranked: each of the words; any that is not weak.
[[nodiscard]] archive::Query all_of_each(const std::vector<archive::Word>& words);
[[nodiscard]] archive::Query any_that_says_something(const std::vector<archive::Word>& words);

/// The children combined; one child is itself.
[[nodiscard]] archive::Query combine(archive::Query::Op op, std::vector<archive::Query> children);

}  // namespace sovang::plan
