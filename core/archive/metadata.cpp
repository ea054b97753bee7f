// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/metadata.hpp"

#include <algorithm>
#include <array>

#include "core/base/packing.hpp"

namespace sovang::archive {
namespace {

struct Feature {
  std::string_view name;
  std::string_view needed_to;  ///< 'r': read, 'w': write
  bool everywhere = true;      ///< false: only archives that make use of it have it
};

constexpr std::array features{
    Feature{"articles.1", "rw"},             // articles of long documents as documents of their own, under XZpart
    Feature{"words.2", "rw"},                // unprefixed as spelt, title under S, positions, identity and entity terms
    Feature{"documents.2", "rw"},            // stored_document.hpp
    Feature{"fact-terms.1", "rw"},           // fact_terms.hpp
    Feature{"values.2", "rw"},               // Slot of fields.hpp
    Feature{"spellings.1", "rw"},            // spelling_map.hpp and its stale mark
    Feature{"ledger.1", "w"},                // ledger.hpp
    Feature{forgotten_feature, "w", false},  // forgotten.hpp: a program that does not know it would bring them back
};

bool matters(std::string_view needed_to, Access access) {
  return needed_to.find(access == Access::read ? 'r' : 'w') != std::string_view::npos;
}

std::vector<Feature> parse(std::string_view stored) {
  std::vector<Feature> result;
  while (!stored.empty()) {
    const std::string_view line = stored.substr(0, stored.find('\n'));
    stored.remove_prefix(std::min(line.size() + 1, stored.size()));
    const std::size_t tab = std::min(line.find('\t'), line.size());
    result.push_back({line.substr(0, tab), line.substr(std::min(tab + 1, line.size())), true});
  }
  return result;
}

template <class Features>
bool has(const Features& list, std::string_view name) {
  return std::any_of(list.begin(), list.end(), [&](const Feature& f) { return f.name == name; });
}

constexpr auto pack_pair = [](auto& io, auto& pair) {
  io.text(pair.first);
  io.text(pair.second);
};

std::string line(const Feature& feature) {
  return std::string(feature.name) + "\t" + std::string(feature.needed_to) + "\n";
}

}  // namespace

std::string our_features() {
  std::string text;
  for (const Feature& feature : features)
    if (feature.everywhere) text += line(feature);
  return text;
}

std::string with_feature(std::string_view stored, std::string_view name) {
  std::string text(stored);
  for (const Feature& feature : features)
    if (feature.name == name && !has(parse(stored), name)) text += line(feature);
  return text;
}

Result<void> check_features(std::string_view stored, Access access, const std::string& where) {
  const std::vector<Feature> theirs = parse(stored);
  for (const Feature& feature : theirs)
    if (matters(feature.needed_to, access) && !has(features, feature.name))
      return fail(ErrorCode::version,
                  where + ": the archive was made by a later program: this one does not know \"" +
                      std::string(feature.name) + "\"",
                  "use that program, or build the archive again with this one");
  for (const Feature& feature : features)
    if (feature.everywhere && matters(feature.needed_to, access) && !has(theirs, feature.name))
      return fail(ErrorCode::version,
                  where + ": the archive was made by an earlier program, or by another: it lacks \"" +
                      std::string(feature.name) + "\"",
                  "build the archive again: sovang-index build");
  return {};
}

std::string store_pairs(const Pairs& pairs) {
  Packer io;
  io.list(pairs, pack_pair);
  return io.bytes();
}

Result<Pairs> load_pairs(std::string_view stored, const std::string& where) {
  Pairs pairs;
  if (stored.empty()) return pairs;
  Unpacker io(stored);
  io.list(pairs, pack_pair);
  if (!io.finished()) return fail(ErrorCode::corrupt, where + ": a list in the archive is damaged", "build it again");
  return pairs;
}

}  // namespace sovang::archive
