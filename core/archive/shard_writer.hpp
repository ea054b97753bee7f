// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

#include "core/archive/spelling_keeper.hpp"
#include "core/archive/types.hpp"
#include "core/base/result.hpp"

namespace sovang::archive {

/// What the archive keeps of a record, ready to be written.
struct Prepared {
  std::string id;
  Xapian::Document document;
  std::vector<Xapian::Document> articles;
  std::uint64_t bytes = 0;  ///< of its text
};

/// Writes to one database. Everything between two commits happens inside one Xapian transaction. It keeps Xapian's
/// automatic flush (every 10,000 documents, wherever that falls) from making half of a batch durable, and makes the
/// database object drop what was not committed when it goes, where it would commit otherwise; no environment variable
/// is needed for either. One thread at a time may use it. A database that threw has dropped the whole batch: from then
/// on nothing more is taken, so that the caller cannot believe in documents that are gone, and state() says why.
class ShardWriter {
 public:
  ShardWriter(std::filesystem::path folder, Xapian::WritableDatabase database);

  void put(const Prepared& prepared);
  void erase(const std::string& id);
  void put_failure(const std::string& id, const Failure& failure);  ///< and erases the document
  void forget(const Forgotten& forgotten);

  /// Metadata; written only where it differs.
  void set(const std::string& key, const std::string& value);

  /// Amid a run: the map of spellings is left for the end, and the mark goes with the documents that it misses.
  void commit_batch();
  /// Brings the map of spellings up to date too, and notes the sums of the files.
  void commit();

  [[nodiscard]] const Result<void>& state() const { return broken_; }
  [[nodiscard]] const Xapian::WritableDatabase& database() const { return database_; }

 private:
  void run(const std::function<void()>& change);
  void begin();
  void end();
  [[nodiscard]] Xapian::docid find(const std::string& id) const;
  void change(const std::string& key, const std::string& value);
  void replace(const Prepared& prepared);
  void remove(const std::string& id);
  void erase_articles(const std::string& id);

  std::filesystem::path folder_;
  Xapian::WritableDatabase database_;
  SpellingKeeper spellings_;
  bool in_transaction_ = false;
  bool changed_ = false;  ///< since the files' sums were noted
  std::uint64_t uncommitted_bytes_ = 0;
  std::uint64_t written_bytes_ = 0;
  Result<void> broken_;
};

}  // namespace sovang::archive
