// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/zip_kind.hpp"

#include <string_view>

#include "indexer/readers/packed_file.hpp"

namespace sovang::readers {
namespace {

constexpr std::size_t max_names = 2000;  ///< Office documents have tens, with many pictures hundreds
constexpr std::size_t max_mimetype = 200;

ZipKind by_mimetype(PackedFile& file) {
  const Result<std::string> told = file.rest(max_mimetype);
  if (!told) return ZipKind::archive;
  if (told->starts_with("application/vnd.oasis.opendocument.text")) return ZipKind::open_text;
  return told->starts_with("application/vnd.oasis.opendocument") ? ZipKind::other_office : ZipKind::archive;
}

}  // namespace

ZipKind zip_kind(const Input& input) {
  Result<PackedFile> file = PackedFile::open(input);
  bool types = false;
  for (std::size_t names = 0; file && names < max_names; ++names) {
    const Result<std::optional<PackedEntry>> entry = file->next();
    if (!entry || !*entry) break;
    const std::string_view name = (*entry)->name;
    if (name == "mimetype" && names == 0) return by_mimetype(*file);
    if (name == "[Content_Types].xml") types = true;
    if (name == "word/document.xml") return ZipKind::word;
  }
  return types ? ZipKind::other_office : ZipKind::archive;
}

}  // namespace sovang::readers
