// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// The sums of a database's files, as its last complete run left them. Xapian's tables have none: most flipped bits
/// would never be noticed, and some bring its own check down. They are noted when writing has ended and dropped before
/// it begins anew, so that what is there must fit; a run that was cut off leaves none.
namespace sovang::archive {

inline constexpr const char* sums_file = "sums";

/// Before the first change; on the disk when it returns.
void drop_sums(const std::filesystem::path& folder);

/// Best effort: without room on the disk there are none.
void note_sums(const std::filesystem::path& folder);

/// Noting reads every table: worth it where the archive is small, or where much of it was written in this run.
[[nodiscard]] bool sums_are_cheap(const std::filesystem::path& folder, std::uint64_t written);

/// Makes durable which files there are in a folder.
void sync_folder(const std::filesystem::path& folder);

/// A line for each file that is not as it was written; nothing where no sums were noted.
[[nodiscard]] std::optional<std::vector<std::string>> check_sums(const std::filesystem::path& folder);

}  // namespace sovang::archive
