// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/document_id.hpp"

#include "core/base/hash.hpp"

namespace sovang::pipeline {

std::string document_id(std::string_view source, std::string_view path) {
  std::string key(source);
  key += '\0';
  key += path;
  return hash128(key).substr(0, 16);
}

}  // namespace sovang::pipeline
