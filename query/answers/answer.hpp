// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/archive/types.hpp"
#include "core/model/record.hpp"

/// Answers as plain structs: what `sovang.answer/1` prints, whatever the format.
namespace sovang::answers {

/// A slot that the sentence of a proof lacks, with the sentence where it was read.
struct Context {
  std::string slot;
  std::string sentence;
  model::Span span;
};

/// Where a fact stands: one sentence of one document.
struct Proof {
  archive::DocumentHead document;
  std::string sentence;
  model::Span span;  ///< of the sentence, in code points of the record's text
  std::vector<Context> context;
};

/// One fact and everything that proves it, the best source first.
struct Row {
  model::Fact fact;  ///< without evidence, which stands in `proofs`
  bool conflict = false;
  std::vector<Proof> proofs;
};

/// What was asked, in words; empty: free.
struct Asked {
  std::string relation;
  std::string name;  ///< timeline: whatever type it turns out to be
  std::string unit;
  std::string block;
  std::string award;
  std::string place;
  std::string period;  ///< EDTF
  std::string status;
};

struct Answer {
  Asked asked;
  std::vector<std::string> incomplete;  ///< shards that did not answer
  std::vector<std::string> lineage;     ///< predecessors and successors that were taken along
  std::vector<Row> rows;                ///< in order of time
  std::vector<std::string> gaps;        ///< years without a known leader
};

}  // namespace sovang::answers
