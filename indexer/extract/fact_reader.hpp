// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/extract/drafting.hpp"

namespace sovang::extract {

/// Tries the rules on passages, each only where a cue of it occurs, and fills the slots that a phrasing leaves open
/// from the passage and then from the context.
class FactReader {
 public:
  /// Fails with invalid_input, naming the rule's file and line, where a pattern does not compile.
  [[nodiscard]] static Result<FactReader> make(Lexicon& lexicon);

  [[nodiscard]] std::vector<Draft> read(const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names,
                                        const std::vector<Passage>& passages, const Context& context) const;

 private:
  struct Rule {
    std::uint32_t index = 0;  ///< in Knowledge::rules
    std::vector<Pattern> patterns;
    std::vector<Pattern> vetoes;
  };
  static void apply(const Rule& rule, const knowledge::RelationRule& data, const Surroundings& around,
                    const Drafting& drafting, std::span<const Passage> below, std::vector<Draft>& drafts);
  std::vector<Rule> rules_;
};

}  // namespace sovang::extract
