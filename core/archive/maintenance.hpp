// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/archive/lock.hpp"
#include "core/base/result.hpp"

/// The care of an archive that is not being written.
namespace sovang::archive {

struct Verification {
  std::uint32_t documents = 0;        ///< looked at
  std::vector<std::string> problems;  ///< a line each; empty: the archive is whole
};

/// Compares the files with the sums that their last complete run noted (sums.hpp), then checks the structure of every
/// table, and that every document can be read and has the terms of its facts. Fails where the archive cannot be opened;
/// damage that is found is no failure but a problem.
[[nodiscard]] Result<Verification> verify(const std::filesystem::path& archive);

struct Compaction {
  std::uint64_t bytes_before = 0;
  std::uint64_t bytes_after = 0;
};

/// Rewrites the archive without slack, beside the old one, which is replaced at the end in one step: stopped, killed or
/// out of room, the old one stays. `patience.stop` ends it between two tables. Fails with locked where another process
/// writes.
[[nodiscard]] Result<Compaction> compact(const std::filesystem::path& archive, const Patience& patience = {});

/// Moves an archive into so many shards, beside the old one, which is replaced at the end in one step, as by compact.
/// False where there is nothing to do: it has so many, or there is none. Fails as compact does.
[[nodiscard]] Result<bool> reshard(const std::filesystem::path& archive, std::size_t shards,
                                   const Patience& patience = {});

}  // namespace sovang::archive
