// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "core/archive/types.hpp"
#include "core/base/result.hpp"

namespace sovang::archive {

/// The failures that an archive keeps in its metadata, by record id. Throws what Xapian throws; fails with corrupt.
[[nodiscard]] Result<std::map<std::string, Failure>> load_failures(const Xapian::Database& database);

/// Those of several, each once: what came of a file goes before the mark that it is incomplete, which all shards have.
[[nodiscard]] Result<std::map<std::string, Failure>> all_failures(const std::vector<Xapian::Database>& databases);

/// The same, in order of source and path.
[[nodiscard]] Result<std::vector<Failure>> failures_by_path(const std::vector<Xapian::Database>& databases);

}  // namespace sovang::archive
