// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "core/archive/database_error.hpp"
#include "core/archive/open_database.hpp"
#include "core/archive/reader.hpp"
#include "core/archive/spelling_map.hpp"

namespace sovang::archive {

/// A shard. Each is opened by itself: metadata and the dictionary of several opened as one come from the first
/// alone.
struct Shard {
  std::string where;
  Xapian::Database database;
  std::optional<SpellingMap> spellings;  ///< loaded when first asked for, dropped when reopened
};

/// The spellings of a shard: as stored, or read off its dictionary where a run that was cut off left words that the
/// stored map does not have.
[[nodiscard]] const SpellingMap& spellings_of(Shard& shard);

struct Reader::Private {
  std::vector<std::string> locations;
  std::vector<Shard> shards;
  Xapian::Database together;  ///< all of them, for ranked search: weights need the statistics of the whole
  std::string where;
  std::vector<std::string> incomplete;

  /// The newest state of all. By their names, not by Xapian's reopen(): other folders may have taken their places
  /// (compact, build --shards).
  [[nodiscard]] Result<void> open();

  [[nodiscard]] std::vector<Xapian::Database> databases() const {
    std::vector<Xapian::Database> all;
    for (const Shard& shard : shards) all.push_back(shard.database);
    return all;
  }

  /// Every use of the databases goes through here. `read` may be called again from its beginning.
  template <class Read>
  auto run(Read read) {
    return guarded_reading(where, read, [this] { return open(); });
  }
};

}  // namespace sovang::archive
