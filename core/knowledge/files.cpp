// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/files.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace sovang::knowledge {
namespace {

namespace fs = std::filesystem;

constexpr std::array<FileKind, 7> kinds{
    {{"places.xml", "xsd/places.xsd", "places", load_places, true},
     {"communes.xml", "xsd/communes.xsd", "communes", load_communes, false},
     {"units.xml", "xsd/units.xsd", "units", load_units, true},
     {"awards.xml", "xsd/awards.xsd", "awards", load_awards, true},
     {"documents.xml", "xsd/documents.xsd", "documents", load_documents, false},
     {"reorganisations.xml", "xsd/reorganisations.xsd", "reorganisations", load_reorganisations, false},
     {"relations.xml", "xsd/relations.xsd", "relations", load_relations, true}}};

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

bool is_known(const fs::path& name) {
  return std::any_of(kinds.begin(), kinds.end(), [&](const FileKind& kind) { return name == kind.file; });
}

/// XML of other names, in the order of the names.
std::vector<std::string> strangers(const fs::path& folder, std::error_code& error) {
  std::vector<std::string> found;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".xml" && !is_known(entry->path().filename()))
      found.push_back(entry->path().string());
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

std::span<const FileKind> file_kinds() {
  return kinds;
}

std::string file_names() {
  std::string names;
  for (const FileKind& kind : kinds) names.append(names.empty() ? "" : ", ").append(kind.file);
  return names;
}

std::vector<const FileKind*> files_of_ours(const fs::path& folder, Problems& problems) {
  std::vector<const FileKind*> found;
  for (const FileKind& kind : kinds) {
    if (is_there(folder / kind.file)) {
      found.push_back(&kind);
    } else if (kind.required) {
      problems.add((folder / kind.file).string(), 0, "is missing");
    }
  }
  return found;
}

std::vector<const FileKind*> files_of_user(const fs::path& folder, Problems& problems) {
  std::vector<const FileKind*> found;
  std::error_code error;
  for (const std::string& stranger : strangers(folder, error))
    problems.add(stranger, 0, "is no file of schemas; these are: " + file_names());
  if (error) {
    problems.add(folder.string(), 0, "cannot be read as a folder: " + error.message());
    return found;
  }
  for (const FileKind& kind : kinds)
    if (is_there(folder / kind.file)) found.push_back(&kind);
  if (found.empty()) problems.add(folder.string(), 0, "holds none of " + file_names());
  return found;
}

}  // namespace sovang::knowledge
