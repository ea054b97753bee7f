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
    std::vector<Pattern> patterns;
    std::vector<Pattern> vetoes;
  };
  /// One pattern of a rule, as entries of rules_ and of its patterns.
  struct Entry {
    std::uint32_t rule = 0;
    std::uint32_t pattern = 0;
  };
  /// To an entry, with what it needs at hand: most are passed over for that.
  struct Lead {
    Slots needs = 0;  ///< Pattern::needs
    std::uint32_t entry = 0;
  };
  class Candidates;

  [[nodiscard]] static Result<Rule> compile(Lexicon& lexicon, const knowledge::RelationRule& data);
  void apply(const Entry& entry, const knowledge::RelationRule& data, const Surroundings& around,
             const Drafting& drafting, std::span<const Passage> below, std::vector<Draft>& drafts) const;

  std::vector<Rule> rules_;                ///< as in Knowledge::rules
  std::vector<Entry> entries_;             ///< every pattern, in the order of the rules
  std::vector<Slots> all_needs_;           ///< of the patterns (Pattern::needs), each once
  std::vector<Lead> without_cue_;          ///< entries that only their slots lead to
  std::vector<std::vector<Lead>> by_cue_;  ///< by WordId: the entries of which it is a cue
};

}  // namespace sovang::extract
