// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include "core/archive/lock.hpp"
#include "core/base/result.hpp"

/// Opening an archive's Xapian database, with every check that can be made before it is used.
namespace sovang::archive {

/// The databases of an archive, in the order of its shards.
template <class Database>
struct Part {
  std::filesystem::path folder;
  Database database;
};

/// An archive that nobody else can write to while this lives.
struct HeldArchive {
  using Part = archive::Part<Xapian::WritableDatabase>;
  Lock lock;
  std::vector<Part> parts;  ///< they go before the lock does
};

/// Makes the archive where there is none yet, of so many shards. Never touches a folder that holds anything else. Fails
/// with locked, version, corrupt, invalid_argument or io.
[[nodiscard]] Result<HeldArchive> open_for_writing(const std::filesystem::path& path, const Patience& patience = {},
                                                   std::size_t shards = 1);

/// One database, made where there is none; `features` are those of the archive that it belongs to.
[[nodiscard]] Result<Xapian::WritableDatabase> open_or_make(const std::filesystem::path& folder);

/// Fails with not_found, version, corrupt or io.
[[nodiscard]] Result<std::vector<Part<Xapian::Database>>> open_for_reading(const std::string& location);

}  // namespace sovang::archive
