// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/archive/types.hpp"

namespace sovang::answers {

/// A piece of a text around what was looked for, as it is written there, on one line; "…" where it was cut.
struct Snippet {
  /// Bytes [begin, end) of `text`.
  struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::string text;
  std::vector<Match> matches;  ///< in order, words side by side as one
};

inline constexpr std::size_t longest_snippet = 200;

/// Cuts a snippet of at most `limit` characters, counting two more for each match (the marks around it), where most of
/// `words` stand together; where none does, the beginning. `title` is passed over where the text begins with it.
[[nodiscard]] Snippet cut_snippet(std::string_view text, std::string_view title,
                                  const std::vector<archive::Word>& words, std::size_t limit = longest_snippet);

}  // namespace sovang::answers
