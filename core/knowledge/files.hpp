// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "core/knowledge/loaders.hpp"

namespace sovang::knowledge {

/// A file of a folder of schemas.
struct FileKind {
  const char* file;
  const char* schema;  ///< its XSD, below our folder
  const char* root;
  void (*load)(const XmlDocument&, Knowledge&);
  bool required;  ///< our folder must have it; a user's folder may have any of them
};

/// In the order in which they are loaded.
[[nodiscard]] std::span<const FileKind> file_kinds();

/// "places.xml, communes.xml, …"
[[nodiscard]] std::string file_names();

/// The kinds of which `folder` has a file. Adds a problem for each required file that is not there.
[[nodiscard]] std::vector<const FileKind*> files_of_ours(const std::filesystem::path& folder, Problems& problems);

/// The same for a user's folder, which may lack any, but must be there, must have one, and has no XML of another name:
/// a misspelt name would be left out in silence.
[[nodiscard]] std::vector<const FileKind*> files_of_user(const std::filesystem::path& folder, Problems& problems);

}  // namespace sovang::knowledge
