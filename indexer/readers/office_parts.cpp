// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/office_parts.hpp"

#include "indexer/readers/packed_file.hpp"
#include "indexer/readers/refusal.hpp"

namespace sovang::readers {
namespace {

constexpr std::size_t max_bytes = 128u << 20;
constexpr std::size_t max_entries = 20'000;

}  // namespace

Result<OfficeParts> office_parts(std::string_view bytes, const std::function<bool(std::string_view name)>& wanted) {
  Result<PackedFile> file = PackedFile::open({{}, bytes});
  if (!file) return pass(file);
  OfficeParts parts;
  std::size_t left = max_bytes;
  for (std::size_t entries = 0; entries < max_entries; ++entries) {
    const Result<std::optional<PackedEntry>> entry = file->next();
    if (!entry) return pass(entry);
    if (!*entry) break;
    const std::string& name = (*entry)->name;
    if (!wanted(name)) continue;
    Result<std::string> part = file->rest(left);
    if (!part) return pass(part);
    left -= part->size();
    parts.emplace(name, std::move(*part));
  }
  return parts;
}

}  // namespace sovang::readers
