// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/decisions/decision.hpp"

namespace sovang::decisions {

/// Decisions made ready to be asked. Ids are identities, as an archive prints them: '?…' for a name that no document
/// settles.
class Decisions {
 public:
  Decisions() = default;

  /// Fails with invalid_input where two of them contradict each other: what is one by some, also in a roundabout way,
  /// and never one by another. The message names each with its file and line.
  [[nodiscard]] static Result<Decisions> make(std::vector<Decision> decisions);

  [[nodiscard]] bool empty() const { return list_.empty(); }
  [[nodiscard]] const std::vector<Decision>& list() const { return list_; }

  /// The id under which all that people made one goes; `id` itself where nobody did. It is a settled one where there is
  /// one, and of several the one that was named first.
  [[nodiscard]] std::string one_id(std::string_view id) const;

  /// All ids of the thing that has this one, itself included, in order.
  [[nodiscard]] std::vector<std::string> all_ids(std::string_view id) const;

  /// True where people settled what this id stands for.
  [[nodiscard]] bool settles(std::string_view id) const;

  /// True where people said that the two are never one.
  [[nodiscard]] bool never_one(std::string_view a, std::string_view b) const;

  [[nodiscard]] bool hides(std::string_view document, const model::Fact& fact) const;
  [[nodiscard]] bool hides_name(std::string_view document, std::string_view id) const;

 private:
  [[nodiscard]] bool fits(const Hidden& hidden, const model::Fact& fact) const;
  void unite(const std::string& a, const std::string& b);
  Result<void> check() const;

  std::vector<Decision> list_;
  std::map<std::string, std::vector<std::string>, std::less<>> classes_;  ///< id → all ids of it, the first is printed
  std::set<std::pair<std::string, std::string>> apart_;                   ///< of one_id()s, both ways round
  std::multimap<std::string, Hidden, std::less<>> hidden_;                ///< by document
};

}  // namespace sovang::decisions
