// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <unordered_map>

#include "core/knowledge/knowledge.hpp"
#include "core/knowledge/problems.hpp"

namespace sovang::knowledge {

/// Places and communes by id. The knowledge must outlive it.
class PlaceIndex {
 public:
  explicit PlaceIndex(const Knowledge& knowledge);
  [[nodiscard]] const Place* find(std::string_view id) const;

 private:
  std::unordered_map<std::string_view, const Place*> places_;
};

/// Parents and successors are there, parents are larger, and nothing ends before it begins.
void check_places(const Knowledge& knowledge, const PlaceIndex& index, Problems& problems);

}  // namespace sovang::knowledge
