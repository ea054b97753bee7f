// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/knowledge.hpp"

#include <algorithm>

namespace sovang::knowledge {

const WordSet* Knowledge::word_set(std::string_view id) const {
  const auto found = std::find_if(words.begin(), words.end(), [&](const WordSet& set) { return set.id == id; });
  return found == words.end() ? nullptr : &*found;
}

}  // namespace sovang::knowledge
