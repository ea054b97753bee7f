// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/archive/fact_terms.hpp"
#include "core/archive/types.hpp"

namespace sovang::archive {

/// A FactPattern made ready to be asked many times: of terms, quickly and with false positives; of facts, exactly.
class FactFilter {
 public:
  explicit FactFilter(const FactPattern& pattern);

  [[nodiscard]] bool may_fit(const FactTerm& term) const;
  [[nodiscard]] bool fits(const model::Fact& fact) const;

  // What is bound; empty: free.
  [[nodiscard]] const std::vector<model::Relation>& relations() const { return relations_; }  ///< never empty
  [[nodiscard]] const std::set<std::string>& units() const { return units_; }
  [[nodiscard]] const std::set<std::string>& blocks() const { return blocks_; }
  [[nodiscard]] const std::set<std::string>& awards() const { return awards_; }
  [[nodiscard]] int first_year() const { return first_year_; }
  [[nodiscard]] int last_year() const { return last_year_; }

 private:
  std::vector<model::Relation> relations_;
  std::vector<model::Status> statuses_;
  std::set<std::string> units_, blocks_, awards_;                  // identities
  std::set<std::string, std::less<>> relation_slots_;              // as in terms
  std::set<std::string, std::less<>> short_units_, short_blocks_;  // as in terms
  int first_year_, last_year_;
};

}  // namespace sovang::archive
