// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/environment.hpp"

#include <array>
#include <cstdlib>
#include <ctime>

namespace sovang::console {

std::string environment(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr ? value : "";
}

std::string default_archive() {
  std::string named = environment("SOVANG_ARCHIVE");
  return named.empty() ? "sovang.archive" : named;
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  std::array<char, 16> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d", &local)};
}

}  // namespace sovang::console
