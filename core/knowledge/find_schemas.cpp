// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cstdlib>

#include "core/knowledge/knowledge.hpp"

namespace sovang::knowledge {
namespace {

bool holds_schemas(const std::filesystem::path& directory) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(directory / "units.xml", ignored);
}

}  // namespace

Result<std::filesystem::path> find_schemas() {
  // A folder that somebody named is taken or refused; a silent fall-back would answer with other people's rules.
  if (const char* named = std::getenv("SOVANG_SCHEMAS"); named != nullptr && *named != '\0') {
    if (holds_schemas(named)) return std::filesystem::path(named);
    return fail(ErrorCode::not_found, std::string("SOVANG_SCHEMAS names ") + named + ", which holds no units.xml",
                "name a folder that is complete; --schemas takes one that extends ours");
  }
  static constexpr std::array<const char*, 2> usual{SOVANG_SCHEMAS_DIR, SOVANG_INSTALLED_SCHEMAS_DIR};
  std::string tried;
  for (const char* directory : usual) {
    if (holds_schemas(directory)) return std::filesystem::path(directory);
    tried += (tried.empty() ? "" : ", ") + std::string(directory);
  }
  return fail(ErrorCode::not_found, "no units.xml in any of " + tried,
              "set SOVANG_SCHEMAS to the folder that holds it");
}

}  // namespace sovang::knowledge
