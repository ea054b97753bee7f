// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/base/result.hpp"

/// How a folder that was written beside an archive takes its place.
namespace sovang::archive {

/// "archive" → "archive.sovang-anew".
[[nodiscard]] std::filesystem::path beside(const std::filesystem::path& folder);

/// Both folders change places in one step, so that there is an archive under the name at every moment; durable when it
/// returns. Fails with io.
[[nodiscard]] Result<void> exchange(const std::filesystem::path& archive, const std::filesystem::path& fresh);

/// What a process that was killed left beside an archive. Only for who holds its lock.
void remove_leftovers(const std::filesystem::path& folder);

}  // namespace sovang::archive
