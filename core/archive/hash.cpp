// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/hash.hpp"

#include <xxhash.h>

namespace sovang::archive {

std::string short_hash(std::string_view bytes, std::size_t digits) {
  std::uint64_t bits = XXH3_64bits(bytes.data(), bytes.size());
  std::string result;
  for (std::size_t i = 0; i < digits; ++i, bits <<= 4) result.push_back("0123456789abcdef"[bits >> 60]);
  return result;
}

}  // namespace sovang::archive
