// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
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
  ReaderOptions options;
  std::vector<std::string> incomplete;  ///< not tried again
  std::set<std::string> doubted;        ///< failed once in the answer that is read
  bool begun = false;                   ///< something of an answer was read

  /// The newest state of all that answer. By their names, not by Xapian's reopen(): other folders may have taken their
  /// places (compact, build --shards). A host is tried so often before it is left out.
  [[nodiscard]] Result<void> open(int attempts);
  [[nodiscard]] Result<void> use(std::vector<Shard> fresh);
  [[nodiscard]] Result<void> recover(const Trouble& trouble);

  [[nodiscard]] std::vector<Xapian::Database> databases() const {
    std::vector<Xapian::Database> all;
    for (const Shard& shard : shards) all.push_back(shard.database);
    return all;
  }

  /// Every use of the databases goes through here. `read` may be called again from its beginning.
  template <class Read>
  auto run(Read read) {
    constexpr int most = 3;
    Trouble trouble;
    auto result = guarded_reading(where, read, trouble);
    for (int i = 0; i < most && (trouble.overtaken || trouble.network); ++i) {
      if (auto recovered = recover(trouble); !recovered) return decltype(result)(pass(recovered));
      if (options.whole_answers && (begun || trouble.network)) return decltype(result)(pass(begin_again()));
      result = guarded_reading(where, read, trouble);
    }
    begun = true;
    return result;
  }

  [[nodiscard]] Result<void> begin_again() const {
    return fail(ErrorCode::overtaken, where + ": the archive changed while the answer was read",
                "ask again in a moment");
  }
};

}  // namespace sovang::archive
