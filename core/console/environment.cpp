// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/environment.hpp"

#include <cstdlib>

namespace sovang::console {

std::string environment(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr ? value : "";
}

std::string default_archive() {
  std::string named = environment("SOVANG_ARCHIVE");
  return named.empty() ? "sovang.archive" : named;
}

}  // namespace sovang::console
