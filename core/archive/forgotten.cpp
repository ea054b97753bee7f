// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/forgotten.hpp"

#include <algorithm>
#include <tuple>

#include "core/archive/metadata.hpp"
#include "core/base/packing.hpp"

namespace sovang::archive {
namespace {

// Serves both directions, as in stored_document.cpp.
constexpr auto pack = [](auto& io, auto& forgotten) {
  io.text(forgotten.id);
  io.text(forgotten.source);
  io.text(forgotten.path);
  io.text(forgotten.url);
  io.text(forgotten.when);
};

}  // namespace

std::string store_forgotten(const Forgotten& forgotten) {
  Packer io;
  pack(io, forgotten);
  return io.bytes();
}

Result<Forgotten> load_forgotten(std::string_view stored) {
  Forgotten forgotten;
  Unpacker io(stored);
  pack(io, forgotten);
  if (!io.finished())
    return fail(ErrorCode::corrupt, "the archive's list of forgotten documents is damaged", "build it again");
  return forgotten;
}

Result<std::vector<Forgotten>> all_forgotten(const std::vector<Xapian::Database>& databases) {
  const std::string prefix = metadata::forgotten_prefix;
  std::vector<Forgotten> all;
  for (const Xapian::Database& database : databases) {
    const auto end = database.metadata_keys_end(prefix);
    for (auto key = database.metadata_keys_begin(prefix); key != end; ++key) {
      auto forgotten = load_forgotten(database.get_metadata(*key));
      if (!forgotten) return pass(forgotten);
      all.push_back(std::move(*forgotten));
    }
  }
  std::sort(all.begin(), all.end(), [](const Forgotten& a, const Forgotten& b) {
    return std::tie(a.source, a.path, a.id) < std::tie(b.source, b.path, b.id);
  });
  return all;
}

}  // namespace sovang::archive
