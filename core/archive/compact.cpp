// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>

#include "core/archive/database_error.hpp"
#include "core/archive/maintenance.hpp"
#include "core/archive/open_database.hpp"

namespace sovang::archive {
namespace {

namespace fs = std::filesystem;

std::uint64_t size_of(const fs::path& folder) {
  std::uint64_t bytes = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.is_regular_file()) bytes += entry.file_size();
  return bytes;
}

/// Both folders change places in one step, so that there is an archive under the name at every moment.
Result<void> exchange(const fs::path& first, const fs::path& second) {
  if (renameat2(AT_FDCWD, first.c_str(), AT_FDCWD, second.c_str(), RENAME_EXCHANGE) == 0) return {};
  const std::string reason = std::generic_category().message(errno);
  return fail(ErrorCode::io, first.string() + ": the compacted archive cannot take its place: " + reason,
              "the archive is unchanged; check the permissions of the folder that it lies in");
}

fs::path beside(const fs::path& archive) {
  fs::path path = archive.lexically_normal();
  if (path.filename().empty()) path = path.parent_path();  // "archive/"
  path += ".compacting";
  return path;
}

}  // namespace

Result<Compaction> compact(const fs::path& archive) {
  const std::string where = archive.string();
  if (auto readable = open_for_reading(where); !readable) return pass(readable);
  return guarded(where, [&]() -> Result<Compaction> {
    auto database = open_for_writing(archive);  // for its lock
    if (!database) return pass(database);
    const fs::path fresh = beside(archive);
    fs::remove_all(fresh);  // what an interrupted compaction left
    database->compact(fresh.string());
    const Compaction result{size_of(archive), size_of(fresh)};
    if (auto exchanged = exchange(archive, fresh); !exchanged) return pass(exchanged);
    fs::remove_all(fresh);
    return result;
  });
}

}  // namespace sovang::archive
