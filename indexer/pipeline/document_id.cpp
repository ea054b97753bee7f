// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/document_id.hpp"

#include <xxhash.h>

namespace sovang::pipeline {

std::string content_hash(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  constexpr std::string_view hex = "0123456789abcdef";
  std::string digits;
  for (const unsigned char byte : canonical.digest) {
    digits += hex[byte >> 4];
    digits += hex[byte & 0x0F];
  }
  return digits;
}

std::string document_id(std::string_view source, std::string_view path) {
  std::string key(source);
  key += '\0';
  key += path;
  return content_hash(key).substr(0, 16);
}

}  // namespace sovang::pipeline
