// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <utility>

#include "core/knowledge/knowledge.hpp"
#include "core/text/fold.hpp"

namespace sovang {

/// The project's own schemas/, loaded once for all tests of a program.
inline const knowledge::Knowledge& schemas() {
  static const knowledge::Knowledge loaded = [] {
    auto knowledge = knowledge::load(SOVANG_SOURCE_DIR "/schemas");
    if (!knowledge) throw std::runtime_error(knowledge.error().message);
    return std::move(*knowledge);
  }();
  return loaded;
}

/// The head, sector or award that is called `form`, or nullptr.
template <class Item>
const Item* called(const std::vector<Item>& items, std::string_view form) {
  const std::string wanted = text::key(form);
  for (const Item& item : items) {
    if (text::key(item.name) == wanted) return &item;
    for (const std::string& other : item.forms) {
      if (text::key(other) == wanted) return &item;
    }
  }
  return nullptr;
}

template <class Item>
std::string id_called(const std::vector<Item>& items, std::string_view form) {
  const Item* item = called(items, form);
  return item == nullptr ? "" : item->id;
}

/// What a file calls a thing by name and what it must be found as.
struct Called {
  const char* form;
  const char* id;
};

}  // namespace sovang
