// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/archive/types.hpp"
#include "indexer/pipeline/scan.hpp"

namespace sovang::pipeline {

/// A file to read, and what the archive has of it: of the one document that it is, or of each that it holds.
struct Task {
  std::string id;  ///< of the file
  std::string source;
  Entry entry;
  std::map<std::string, std::string> known = {};  ///< ids of documents and the hashes of their bytes, "": read again
  std::vector<std::string> failed = {};           ///< ids in the ledger
};

/// What the archive has of one source.
struct Stored {
  std::vector<archive::StoredSource> documents;
  std::vector<archive::Failure> failures;
};

/// What one source's documents need.
struct Changes {
  std::vector<Task> tasks;                 ///< new files, files whose size or time differs, and former failures
  std::size_t unchanged = 0;               ///< documents whose files are as they were
  std::vector<std::string> gone;           ///< ids of documents whose files are no more
  std::vector<archive::Failure> failures;  ///< of the scan, where the ledger does not have them yet
  std::vector<std::string> settled;        ///< ids of failures whose files are no more
  std::size_t failed = 0;                  ///< all failures of the scan
  std::size_t held_back = 0;               ///< documents that would go, but are too many to go without `prune`
};

struct ChangeOptions {
  bool prune = false;       ///< documents go, however many
  bool reread_all = false;  ///< the rules changed: read every file again
};

/// True where the ledger would tell nothing new.
[[nodiscard]] bool same_failure(const archive::Failure& a, const archive::Failure& b);

/// True where so many of a source's documents may not go without `prune`: more than 10 % and more than 20 of them.
[[nodiscard]] bool too_many_to_go(std::size_t gone, std::size_t documents);

/// Compares a source as it is with the archive. A file that holds several documents ("a.zip!b.txt") is as it was where
/// any of them has its size and time, and none failed; which of them are gone is seen when it is read. Documents below
/// a folder that did not list stay. If too many would go (their files are no more, or do not open any longer), all of
/// them stay.
[[nodiscard]] Changes find_changes(const Scan& scan, const Stored& stored, const ChangeOptions& options);

}  // namespace sovang::pipeline
