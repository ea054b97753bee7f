// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/archive/types.hpp"
#include "core/base/result.hpp"
#include "query/plan/vocabulary.hpp"

namespace sovang::plan {

/// Whether a word stands for all that it may mean, or for itself alone (--exact).
enum class Matching : std::uint8_t { every_spelling, as_typed };

/// So many words may begin as "thon*" does; beyond it, the archive would be asked for next to everything.
inline constexpr std::size_t most_beginning = 200;

/// The words of a typed text with the spellings that the archive has for them. A word without any stays in the list.
/// - typed without diacritics: every spelling; with them: as typed;
/// - open syllables in i and y also in the other letter (kỷ, kỉ);
/// - "thon*": every word that begins so. Fails with invalid_argument where there are more than most_beginning.
[[nodiscard]] Result<std::vector<archive::Word>> expand(std::string_view typed, const Vocabulary& vocabulary,
                                                        Matching matching = Matching::every_spelling);

/// A query for one word, or for a phrase where `words` are several; `nothing` where one of them has no spelling.
[[nodiscard]] archive::Query in_a_row(const std::vector<archive::Word>& words);

/// The words without diacritics, each as a text writes it that has none; one that the archive does not hold has no
/// spelling.
[[nodiscard]] Result<std::vector<archive::Word>> without_diacritics(const std::vector<archive::Word>& words,
                                                                    const Vocabulary& vocabulary);

/// The same words, each only as it was typed.
[[nodiscard]] std::vector<archive::Word> as_typed(std::vector<archive::Word> words);

}  // namespace sovang::plan
