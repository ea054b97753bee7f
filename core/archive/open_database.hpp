// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include <xapian.h>

#include "core/archive/lock.hpp"
#include "core/base/result.hpp"

/// Opening an archive's Xapian database, with every check that can be made before it is used.
namespace sovang::archive {

/// A database that nobody else can write to while this lives.
struct HeldDatabase {
  Lock lock;
  Xapian::WritableDatabase database;  ///< goes before the lock does
};

/// Makes the archive where there is none yet. Never touches a folder that holds anything else. Fails with locked,
/// version, corrupt, invalid_argument or io.
[[nodiscard]] Result<HeldDatabase> open_for_writing(const std::filesystem::path& path, const Patience& patience = {});

/// Fails with not_found, version, corrupt or io.
[[nodiscard]] Result<Xapian::Database> open_for_reading(const std::string& location);

/// The newest state of an archive that open_for_reading opened before. By its name, not by Xapian's reopen(): another
/// folder may have taken its place (compact). Throws what Xapian throws.
[[nodiscard]] Xapian::Database open_again(const std::string& location);

}  // namespace sovang::archive
