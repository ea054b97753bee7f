// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/model/record.hpp"

/// What a careful reader found in a document, and how near to it a record comes.
namespace sovang::evaluate {

/// One fact that a document states. An empty string or a zero stands for JSON's null: the document does not say.
struct GoldFact {
  model::Relation relation = model::Relation::led;
  model::Status status = model::Status::asserted;
  std::string subject;    ///< as written; empty: any subject will do
  std::string canonical;  ///< its full name
  std::string alt;        ///< another admissible name
  std::string block;
  std::string block_alt;
  std::string award;
  std::string grade;
  int rank = 0;
  std::string period;                     ///< EDTF
  std::optional<std::string> period_alt;  ///< admissible too; empty: so is no period at all
  std::string implied_period;             ///< admissible where `period` is empty
  bool optional = false;                  ///< neither counts nor harms
  std::string evidence;                   ///< words of the text
};

/// One row of a gold file: the document's facts, and every form of a name that is written in it.
struct GoldDocument {
  std::string id;
  std::vector<GoldFact> facts;
  std::vector<std::string> units;
  std::vector<std::string> awards;
  std::vector<std::string> blocks;
};

/// Reads a gold file (JSON Lines; corpus/README.md has its keys, others are passed over). `name` is for messages. An id
/// is the name of a file, without its folder and ending, and occurs once. Fails with invalid_input, naming line and
/// key.
[[nodiscard]] Result<std::vector<GoldDocument>> parse_gold(std::string_view lines, const std::string& name);

}  // namespace sovang::evaluate
