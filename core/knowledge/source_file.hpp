// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/knowledge/problems.hpp"

namespace sovang::knowledge {

/// A file read whole: its name as messages print it, and its text as NFC.
struct SourceFile {
  std::string name;
  std::string text;
};

/// Larger files are refused: the largest of ours is a tenth of it.
inline constexpr std::size_t source_file_limit = 32U << 20U;

/// The bytes of a file of at most source_file_limit of them, as they are. Returns nothing after adding what is wrong.
[[nodiscard]] std::optional<std::string> read_bytes(const std::filesystem::path& path, Problems& problems);

/// Reads a file of at most source_file_limit bytes of UTF-8. Returns nothing after adding what is wrong to `problems`.
[[nodiscard]] std::optional<SourceFile> read_source_file(const std::filesystem::path& path, Problems& problems);

}  // namespace sovang::knowledge
