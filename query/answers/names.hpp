// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/decisions/decided_reader.hpp"
#include "query/answers/answer.hpp"

namespace sovang::answers {

/// A thing with all its names, and what is known of it.
struct KnownName {
  std::string id;
  std::string name;                ///< the form that most documents use; of a unit, of those that say where it is
  std::uint32_t documents = 0;     ///< that use this form, until complete_names(): that name it in any form
  std::vector<std::string> forms;  ///< all of them, the most frequent first
  std::uint32_t facts = 0;         ///< see archive::Activity
  int first_year = 0;              ///< of these facts; 0: none has a year
  int last_year = 0;
  std::vector<Change> changes;    ///< of a unit: what it was before and what it became
  std::vector<Named> candidates;  ///< of a name that no document settles: what it may stand for
};

struct NamesAnswer {
  std::string type;    ///< unit, block, …
  std::string prefix;  ///< as typed; empty: all
  std::uint32_t total = 0;
  std::vector<KnownName> names;
};

/// The thing with that id, by all names that an archive has of it; there is at least one.
[[nodiscard]] KnownName known_name(std::string_view id, std::string_view type, std::vector<const archive::Name*> forms);

/// The things of which a name has `prefix` at the start of one of its words (diacritics and case aside), in the order
/// of their folded names; the first `limit` of them (0: all).
[[nodiscard]] NamesAnswer list_names(const std::vector<archive::Name>& names, std::string_view type,
                                     std::string_view prefix, std::size_t limit);

/// Fills in what the names alone do not tell: counts, years, lineage, candidates. Fails as the reader does.
[[nodiscard]] Result<void> complete_names(const decisions::DecidedReader& reader, NamesAnswer& answer);

}  // namespace sovang::answers
