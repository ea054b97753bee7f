// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>

#include "core/archive/fields.hpp"
#include "core/archive/ledger.hpp"
#include "core/archive/reader_private.hpp"
#include "core/archive/stored_document.hpp"
#include "core/archive/terms.hpp"

namespace sovang::archive {
namespace {

constexpr std::size_t shortest_id = 4;
constexpr std::size_t most_named = 5;  // of the ids that a prefix fits

struct Place {
  const Shard* shard;
  Xapian::docid document;
};

std::vector<Place> with_term(const std::vector<Shard>& shards, const std::string& term) {
  std::vector<Place> places;
  for (const Shard& shard : shards)
    for (auto it = shard.database.postlist_begin(term); it != shard.database.postlist_end(term); ++it)
      places.push_back({&shard, *it});
  return places;
}

bool may_be_short_id(std::string_view id) {
  return id.size() >= shortest_id && id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// The ids that begin with `id`, one more than can be named at most.
std::vector<std::string> ids_from(const std::vector<Shard>& shards, const std::string& id) {
  const std::string_view prefix = field("id")->prefix;
  const std::string start = term(prefix, id);
  std::vector<std::string> ids;
  for (const Shard& shard : shards) {
    const auto end = shard.database.allterms_end(start);
    std::size_t here = 0;
    for (auto it = shard.database.allterms_begin(start); it != end && here++ <= most_named; ++it)
      ids.push_back((*it).substr(prefix.size()));
  }
  std::sort(ids.begin(), ids.end());
  if (ids.size() > most_named + 1) ids.resize(most_named + 1);
  return ids;
}

auto not_found(const std::string& message) {
  return fail(ErrorCode::not_found, message, "sovang search prints the ids; 4 digits are enough where they are unique");
}

Result<model::Record> load(const Place& place) {
  return load_record(place.shard->database.get_document(place.document).get_data());
}

/// The ids that a whole id or the beginning of one stands for: one at the most.
Result<std::string> whole_id(const std::vector<Shard>& shards, const std::string& id) {
  std::vector<std::string> ids{id};
  if (may_be_short_id(id)) ids = ids_from(shards, id);
  if (ids.size() > 1 && std::find(ids.begin(), ids.end(), id) == ids.end()) {
    std::string list;
    for (const std::string& one : ids) list += ' ' + one;
    return not_found("several records have an id that begins with " + id + ":" + list);
  }
  return ids.size() == 1 ? ids.front() : id;
}

/// By id, else by path, else by address.
Result<std::vector<Place>> find(const std::vector<Shard>& shards, const std::string& name) {
  const auto id = whole_id(shards, name);
  if (!id) return pass(id);
  std::vector<Place> places = with_term(shards, term(field("id")->prefix, *id));
  for (const char* other : {"path", "url"})
    if (places.empty()) places = with_term(shards, term(field(other)->prefix, name));
  return places;
}

Result<model::Record> find_one(const std::vector<Shard>& shards, const std::string& name) {
  const auto places = find(shards, name);
  if (!places) return pass(places);
  if (places->empty()) return not_found("no record has the id, the path or the address \"" + name + "\"");
  if (places->size() == 1) return load(places->front());
  return not_found("several records have the path or address \"" + name + "\": name one by its id");
}

Result<StoredSource> source_of(const Place& place) {
  const auto slot = static_cast<Xapian::valueno>(Slot::stamp);
  return load_source(place.shard->database.get_document(place.document).get_value(slot));
}

/// "news/2021/001.txt": the path behind the name of its source.
Result<std::vector<StoredSource>> behind_source(const std::vector<Shard>& shards, const std::string& name) {
  std::vector<StoredSource> found;
  const std::size_t slash = name.find('/');
  if (slash == std::string::npos) return found;
  for (const Place& place : with_term(shards, term(field("path")->prefix, name.substr(slash + 1)))) {
    auto source = source_of(place);
    if (!source) return pass(source);
    if (source->stamp.source == name.substr(0, slash)) found.push_back(std::move(*source));
  }
  return found;
}

Result<std::vector<StoredSource>> find_sources(const std::vector<Shard>& shards, const std::string& name) {
  const auto places = find(shards, name);
  if (!places) return pass(places);
  if (places->empty()) return behind_source(shards, name);
  std::vector<StoredSource> found;
  for (const Place& place : *places) {
    auto source = source_of(place);
    if (!source) return pass(source);
    found.push_back(std::move(*source));
  }
  std::sort(found.begin(), found.end(), [](const StoredSource& a, const StoredSource& b) {
    return std::tie(a.stamp.path, a.id) < std::tie(b.stamp.path, b.id);
  });
  return found;
}

}  // namespace

Result<model::Record> Reader::record(std::string_view id) const {
  if (id.empty()) return not_found("a record without an id cannot be found");
  return p_->run([&] { return find_one(p_->shards, std::string(id)); });
}

Result<std::vector<StoredSource>> Reader::documents_named(std::string_view name) const {
  if (name.empty()) return not_found("a record without an id cannot be found");
  auto found = p_->run([&] { return find_sources(p_->shards, std::string(name)); });
  if (found && found->empty())
    return not_found("no record has the id, the path or the address \"" + std::string(name) + "\"");
  return found;
}

}  // namespace sovang::archive
