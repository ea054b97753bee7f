// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

/// The folder of an archive: one Xapian database, or several in folders of their own,
///
///     sovang.archive/shards      "sovang.shards/1 3": there are three
///     sovang.archive/shard-0     a database each
///     sovang.archive/shard-1
///     sovang.archive/shard-2
///
/// The file `shards` is written last: without it the folders are what is left of a making that was cut off.
namespace sovang::archive {

inline constexpr const char* shards_file = "shards";
inline constexpr std::size_t most_shards = 256;

/// The shard in which a record lies, by its id alone: the same on every machine, whatever else is in the archive.
[[nodiscard]] std::size_t shard_of(std::string_view record_id, std::size_t shards);

[[nodiscard]] std::filesystem::path shard_folder(const std::filesystem::path& archive, std::size_t shard);

/// Whether the folder is called like one of a shard.
[[nodiscard]] bool is_shard_folder(const std::filesystem::path& folder);

/// The folders of an archive's databases: itself, where it is not cut into shards. Fails with corrupt where the file
/// `shards` cannot be read.
[[nodiscard]] Result<std::vector<std::filesystem::path>> databases_of(const std::filesystem::path& archive);

/// Makes an archive of several shards of the databases that stand in their folders. Fails with io.
[[nodiscard]] Result<void> note_shards(const std::filesystem::path& archive, std::size_t shards);

}  // namespace sovang::archive
