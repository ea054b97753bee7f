// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/explain/explanation.hpp"

namespace sovang::explain {

/// A line of the text and what begins in it, as entries of the record's and the trace's lists.
struct Line {
  model::Layout layout;
  std::vector<std::size_t> mentions;  ///< from left to right, an outer one before those inside it
  std::vector<std::size_t> facts;     ///< by home_of
  std::vector<std::size_t> changes;   ///< of the context
};

/// The lines in the order of the text, at least one. `length`: of the text, in code points.
[[nodiscard]] std::vector<Line> lines(const Explanation& explanation, std::uint32_t length);

/// The entry of `lines` in which that code point stands.
[[nodiscard]] std::size_t line_at(const std::vector<Line>& lines, std::uint32_t at);

/// The entry of a fact's evidence beside which it is shown: the sentence of the relation, or in a list, below that, the
/// line of the subject. nullptr: it has no evidence.
[[nodiscard]] const model::Evidence* home_of(const model::Fact& fact);

/// False for what is only planned or denied: it is shown by `explain` and nowhere else.
[[nodiscard]] bool counts(const model::Fact& fact);

/// "0.93"
[[nodiscard]] std::string confidence(const model::Fact& fact);

/// The entry of the trace that gave a fact a slot which its own sentence lacks; nullptr: it was read elsewhere, as from
/// the line of a list. `evidence` is the entry for the slot in the fact's evidence.
[[nodiscard]] const extract::ContextChange* context_of(const extract::ContextTrace& trace, const model::Fact& fact,
                                                       const model::Evidence& evidence, std::string_view slot);

/// True where nothing resets a change: it holds for the whole document, or for its article.
[[nodiscard]] bool for_good(const extract::ContextChange& change);

/// The change that resets the one at `index`, or nullptr: it holds to the end.
[[nodiscard]] const extract::ContextChange* reset_of(const extract::ContextTrace& trace, std::size_t index);

/// "page", "block", "year", "decision", "award", "merit"
[[nodiscard]] std::string_view name(extract::ContextSlot slot);

}  // namespace sovang::explain
