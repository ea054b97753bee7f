// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <unordered_map>

#include "core/knowledge/loaders.hpp"
#include "core/knowledge/overlay.hpp"

namespace sovang::knowledge {
namespace {

/// One kind, which may have entries in more than one file or list.
template <class Item>
class Keys {
 public:
  Keys(std::string name, Problems& problems) : name_(std::move(name)), problems_(problems) {}

  void add(const std::vector<Item>& items) {
    for (const Item& item : items) {
      const auto [first, is_new] = seen_.emplace(key_of(item), &item);
      if (!is_new) problems_.add(item.file, item.line, twice(item, *first->second));
    }
  }

 private:
  [[nodiscard]] std::string twice(const Item& item, const Item& first) const {
    const std::string line = std::to_string(first.line);
    return name_ + " \"" + key_of(item) + "\" stands already in " +
           (first.file == item.file ? "line " + line : first.file + ":" + line);
  }

  std::string name_;
  Problems& problems_;
  std::unordered_map<std::string_view, const Item*> seen_;
};

template <class Item>
void check(const std::vector<Item>& items, const char* name, Problems& problems) {
  Keys<Item>(name, problems).add(items);
}

}  // namespace

void check_keys(const Knowledge& layer, Problems& problems) {
  Keys<Place> places("id", problems);
  places.add(layer.places);
  places.add(layer.communes);
  check(layer.reorganisations, "id", problems);
  check(layer.place_acts, "id", problems);
  check(layer.heads, "id", problems);
  check(layer.sectors, "id", problems);
  check(layer.awards, "id", problems);
  check(layer.abbreviations, "abbreviation", problems);
  check(layer.document_types, "id", problems);
  check(layer.issuers, "issuer", problems);
  check(layer.number_forms, "id", problems);
  check(layer.words, "words", problems);
  check(layer.rules, "id", problems);
}

}  // namespace sovang::knowledge
