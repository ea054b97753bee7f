// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <istream>
#include <string>

#include "core/base/result.hpp"

namespace sovang::readers {

inline constexpr std::uint64_t default_max_bytes = 64u << 20;

/// The bytes of a regular file. A file over the limit is refused (too_large) by its size, before anything is read, and
/// again if it grows meanwhile; what is no regular file or does not open is refused with unreadable.
[[nodiscard]] Result<std::string> load_file(const std::filesystem::path& path,
                                            std::uint64_t max_bytes = default_max_bytes);

/// The same from a stream of unknown length: standard input.
[[nodiscard]] Result<std::string> load_stream(std::istream& in, std::uint64_t max_bytes = default_max_bytes);

}  // namespace sovang::readers
