// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/lineage.hpp"

#include <algorithm>
#include <array>

#include "core/base/packing.hpp"

namespace sovang::archive {
namespace {

// Each serves both directions, as in stored_document.cpp.

constexpr auto pack_event = [](auto& io, auto& event) {
  io.texts(event.from);
  io.texts(event.to);
  io.text(event.change);
  io.text(event.effective);
  io.text(event.basis);
  io.text(event.level);
  io.flag(event.certain);
};

constexpr auto pack_place = [](auto& io, auto& place) {
  io.text(place.id);
  io.text(place.name);
  io.text(place.from);
  io.text(place.until);
};

constexpr auto pack_name = [](auto& io, auto& name) {
  io.text(name.first);
  io.text(name.second);
};

constexpr auto pack_lineage = [](auto& io, auto& lineage) {
  io.list(lineage.reorganisations, pack_event);
  io.list(lineage.places, pack_place);
  io.list(lineage.names, pack_name);
};

/// A commune is named with its district or its province, a district with its province, a province alone.
constexpr std::array<std::string_view, 4> commune_words{"x", "p", "tt", "dk"};
constexpr std::array<std::string_view, 5> other_words{"t", "tp", "h", "q", "tx"};

bool among(const auto& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string store_lineage(const Lineage& lineage) {
  Packer io;
  pack_lineage(io, lineage);
  return io.bytes();
}

Result<Lineage> load_lineage(std::string_view stored, const std::string& where) {
  Lineage lineage;
  if (stored.empty()) return lineage;
  Unpacker io(stored);
  pack_lineage(io, lineage);
  if (!io.finished())
    return fail(ErrorCode::corrupt, where + ": the lineage in the archive is damaged", "build it again");
  return lineage;
}

void add(Lineage& all, Lineage&& more) {
  const auto add_new = [](auto& known, auto& items, auto same) {
    for (auto& item : items)
      if (std::none_of(known.begin(), known.end(), [&](const auto& other) { return same(item, other); }))
        known.push_back(std::move(item));
  };
  if (all.reorganisations.empty()) {
    all = std::move(more);
    return;
  }
  add_new(all.reorganisations, more.reorganisations, [](const Reorganisation& a, const Reorganisation& b) {
    return a.from == b.from && a.to == b.to && a.effective == b.effective;
  });
  add_new(all.places, more.places, [](const PlaceLife& a, const PlaceLife& b) { return a.id == b.id; });
  add_new(all.names, more.names, [](const auto& a, const auto& b) { return a.first == b.first; });
}

std::string_view level_of_place(std::string_view id) {
  const std::string_view word = id.substr(0, id.find('.'));
  if (among(commune_words, word)) return "commune";
  if (!among(other_words, word)) return {};
  const bool alone = std::count(id.begin(), id.end(), '.') == 1;
  return alone && (word == "t" || word == "tp") ? "province" : "district";
}

std::string_view place_of_unit(std::string_view id) {
  const std::size_t at = id.find('@');
  if (at == std::string_view::npos) return {};
  id.remove_prefix(at + 1);
  return id.substr(0, id.find_first_of("/@"));
}

Lineage used_part(const Lineage& lineage, const std::set<std::string, std::less<>>& places) {
  const auto kept = [&](const std::string& id) { return level_of_place(id) != "commune" || places.contains(id); };
  std::set<std::string, std::less<>> named = places;
  Lineage used;
  used.names = lineage.names;
  for (const Reorganisation& event : lineage.reorganisations) {
    const bool of_units = event.from.front().find('@') != std::string::npos;
    if (!of_units && std::none_of(event.from.begin(), event.from.end(), kept) &&
        std::none_of(event.to.begin(), event.to.end(), kept))
      continue;
    used.reorganisations.push_back(event);
    if (of_units) continue;
    named.insert(event.from.begin(), event.from.end());
    named.insert(event.to.begin(), event.to.end());
  }
  for (const PlaceLife& place : lineage.places)
    if (level_of_place(place.id) != "commune" || named.contains(place.id)) used.places.push_back(place);
  return used;
}

}  // namespace sovang::archive
