// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "core/archive/types.hpp"
#include "core/base/result.hpp"

/// The marks of documents that were taken out for good, in the archive's metadata, a key each.
namespace sovang::archive {

[[nodiscard]] std::string store_forgotten(const Forgotten& forgotten);
/// Fails with corrupt.
[[nodiscard]] Result<Forgotten> load_forgotten(std::string_view stored);

/// Those of several archives, in order of source and path. Throws what Xapian throws; fails with corrupt.
[[nodiscard]] Result<std::vector<Forgotten>> all_forgotten(const std::vector<Xapian::Database>& databases);

}  // namespace sovang::archive
