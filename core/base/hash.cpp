// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.hpp"

#include <xxhash.h>

namespace sovang {
namespace {

std::string hex(std::uint64_t bits) {
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[bits >> shift & 0xFU];
  return digits;
}

}  // namespace

std::string hash64(std::string_view bytes) {
  return hex(hash_bits(bytes));
}

std::uint64_t hash_bits(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string hash128(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return hex(hash.high64) + hex(hash.low64);
}

}  // namespace sovang
