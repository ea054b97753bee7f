// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
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
  archive::DocumentHead document;  ///< a copy speaks as a mirror, whoever shows it
  std::string sentence;
  model::Span span;  ///< of the sentence, in code points of the record's text
  std::vector<Context> context;
  std::string copy_of;  ///< id of the document whose story this one only repeats; empty: it is a witness of its own
};

/// One fact and everything that proves it, the best source first.
struct Row {
  model::Fact fact;  ///< without evidence, which stands in `proofs`
  bool conflict = false;
  std::vector<Proof> proofs;
  std::uint32_t witnesses = 0;  ///< documents among the proofs that are no copies
};

/// A unit by id and name.
struct Named {
  std::string id;
  std::string name;
};

/// Units became others, by one event.
struct Change {
  std::string effective;  ///< EDTF
  std::string kind;       ///< merge, split, absorb, rename, transfer, reclassify, reassign, status-change, abolish
  std::vector<Named> from;
  std::vector<Named> to;  ///< empty: nothing succeeded
  std::string basis;
  bool certain = true;   ///< false: the sources do not settle the day or who succeeded
  bool crossed = false;  ///< the facts of both sides are among the rows
  std::size_t row = 0;   ///< in time it stands before this one of the rows, or behind the last
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

/// A question in words, and what the rows say to it.
struct Reply {
  std::string question;  ///< as typed
  std::string asks;      ///< plan::Asks by name: who, when, times …
  std::string choice;    ///< plan::Choice by name; empty: of all facts
  int years_in_a_row = 0;
  int rank = 0;
  std::vector<std::string> units, blocks, awards;  ///< the names that were understood; several: it is not said which
  std::string place;
  std::vector<std::string> values;  ///< names, years, ranks … in the order of the rows, each once
  std::optional<int> count;         ///< times, how_many, how_long
  std::optional<bool> truth;        ///< whether
};

struct Answer {
  std::optional<Reply> reply;  ///< of `ask` alone
  Asked asked;
  std::vector<std::string> incomplete;  ///< shards that did not answer
  std::vector<std::string> lineage;     ///< ids of predecessors and successors that were taken along
  std::vector<Change> changes;          ///< of the units asked for and those taken along, in order of time
  std::vector<Row> rows;                ///< in order of time
  std::size_t left_out = 0;             ///< rows that are not here, because of a limit
  std::vector<std::string> gaps;        ///< years without a known leader
};

}  // namespace sovang::answers
