// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_set>
#include <vector>

#include "indexer/extract/context.hpp"
#include "indexer/extract/passage.hpp"
#include "indexer/extract/pattern.hpp"

namespace sovang::extract {

/// A fact as indices into the document's names and times, before identities and offsets are settled.
struct Draft {
  const knowledge::RelationRule* rule = nullptr;
  model::Status status = model::Status::asserted;
  model::Basis basis = model::Basis::none;
  std::uint32_t subject = no_name;
  std::uint32_t block = no_name;  ///< where the block is named (perhaps in another sentence)
  std::uint32_t award = no_name;
  int grade = 0;  ///< of the award, where its name holds several
  std::uint32_t decision = no_name;
  std::uint32_t issuer = no_name;
  std::optional<std::uint32_t> time;  ///< index in Analysis::times
  bool time_in_clause = false;        ///< the time was said of this honour, not only of the document
  int years_later = 0;                ///< 1: the year after the one at `time`
  bool period_inferred = false;
  std::uint32_t sentence = 0;  ///< the sentence of the relation
};

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
  class Reading;
  std::vector<Rule> rules_;
};

}  // namespace sovang::extract
