// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/archive/types.hpp"

namespace sovang::answers {

/// A thing with all its names.
struct KnownName {
  std::string id;
  std::string name;                ///< the form that most documents use; of a unit, of those that say where it is
  std::uint32_t documents = 0;     ///< that use this form; others may use another one
  std::vector<std::string> forms;  ///< all of them, the most frequent first
};

struct NamesAnswer {
  std::string type;    ///< unit, block, …
  std::string prefix;  ///< as typed; empty: all
  std::uint32_t total = 0;
  std::vector<KnownName> names;
};

/// The things of which a name has `prefix` at the start of one of its words (diacritics and case aside), in the order
/// of their folded names; the first `limit` of them (0: all).
[[nodiscard]] NamesAnswer list_names(const std::vector<archive::Name>& names, std::string_view type,
                                     std::string_view prefix, std::size_t limit);

}  // namespace sovang::answers
