// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/model/record.hpp"
#include "indexer/evaluate/gold.hpp"
#include "indexer/evaluate/measure.hpp"
#include "indexer/evaluate/reliability.hpp"

namespace sovang::evaluate {

/// What is counted together: nominations are not mixed with awards received.
struct FactKind {
  model::Relation relation = model::Relation::led;
  model::Status status = model::Status::asserted;
  friend auto operator<=>(const FactKind&, const FactKind&) = default;
};

/// A fact that was missed, or said and wrong: what to look at. An empty string stands for what it does not have.
struct Finding {
  std::string document;  ///< path of the text
  FactKind kind;
  std::string subject;
  std::string block;
  std::string award;
  std::string period;
  std::string rule;      ///< that read it; empty where it was missed
  std::string sentence;  ///< of the text; the gold's evidence where it was missed
};

/// The sum over documents.
struct Scores {
  std::size_t documents = 0;
  std::map<FactKind, Count> facts;
  std::map<model::MentionType, Count> mentions;  ///< forms of names, each once a document
  std::size_t without_fact = 0;                  ///< documents in which the gold asserts nothing …
  std::size_t without_fact_told = 0;             ///< … and the record does (membership aside)
  std::vector<Finding> missed;
  std::vector<Finding> wrong;
  std::vector<Judged> judged;       ///< every fact said, but those that the gold calls optional
  std::set<std::string> rules;      ///< that read a fact
  std::vector<std::string> unread;  ///< texts that could not be read: all their facts are missed
};

/// Adds a document to the scores. Each fact of the gold takes all facts of the record that match it (told twice is no
/// error), optional ones last; what is left is wrong. Facts neither asserted, nominated nor revoked are passed over.
/// Mentions are right where their folded text is one that the gold lists. `path` is for the findings.
void add(Scores& scores, const GoldDocument& gold, const model::Record& record, const std::string& path);

/// Of all facts.
[[nodiscard]] Count total(const Scores& scores);

/// Of who led, ranked, chaired and deputised, who received and who was proposed: without membership and revocations.
[[nodiscard]] Count core_total(const Scores& scores);

}  // namespace sovang::evaluate
