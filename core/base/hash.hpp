// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sovang {

/// Hashes that are stored: the same on every machine, in lower-case hex digits, the most significant first. They tell
/// apart what differs by chance, and do not withstand someone who looks for two inputs that are alike.

/// 16 digits: XXH3, 64 bits.
[[nodiscard]] std::string hash64(std::string_view bytes);

/// The same 64 bits as a number, for tables in memory.
[[nodiscard]] std::uint64_t hash_bits(std::string_view bytes);

/// 32 digits: XXH3, 128 bits.
[[nodiscard]] std::string hash128(std::string_view bytes);

}  // namespace sovang
