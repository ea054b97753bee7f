// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/knowledge/knowledge.hpp"

namespace sovang::knowledge {

/// By what an entry is known in its kind, and by what a user's entry replaces ours.
template <class Item>
[[nodiscard]] const std::string& key_of(const Item& item) {
  return item.id;
}
[[nodiscard]] inline const std::string& key_of(const Abbreviation& abbreviation) {
  return abbreviation.text;
}
[[nodiscard]] inline const std::string& key_of(const Issuer& issuer) {
  return issuer.code;
}

/// Lays a user's knowledge over ours: an entry with the key of one of ours takes its place, all others are added
/// behind. Both must be free of double keys.
void overlay(Knowledge& ours, Knowledge&& theirs);

}  // namespace sovang::knowledge
