// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/archive/types.hpp"
#include "core/base/result.hpp"

/// What the writer remembers of files, in binary: the stamp of a document (value slot `stamp`) and the failures
/// (metadata, a key each). Loading fails with corrupt on bytes that were not stored here.
namespace sovang::archive {

[[nodiscard]] std::string store_source(const StoredSource& source);
[[nodiscard]] Result<StoredSource> load_source(std::string_view stored);

[[nodiscard]] std::string store_failure(const Failure& failure);
[[nodiscard]] Result<Failure> load_failure(std::string_view stored);

}  // namespace sovang::archive
