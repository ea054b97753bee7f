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

// A folder that somebody named is taken or refused; a silent fall-back would answer with other people's rules.
Result<std::filesystem::path> named_folder(const std::filesystem::path& directory, const std::string& by) {
  if (holds_schemas(directory)) return directory;
  return fail(ErrorCode::not_found, by + " names " + directory.string() + ", which holds no units.xml",
              "name the folder that holds units.xml, awards.xml, places.xml and relations.xml");
}

}  // namespace

Result<std::filesystem::path> find_schemas(const std::filesystem::path& option) {
  if (!option.empty()) return named_folder(option, "the option");
  if (const char* variable = std::getenv("SOVANG_SCHEMAS"); variable != nullptr && *variable != '\0') {
    return named_folder(variable, "SOVANG_SCHEMAS");
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
