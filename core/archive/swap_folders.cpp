// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/swap_folders.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>

#include "core/archive/sums.hpp"

namespace sovang::archive {

namespace fs = std::filesystem;

fs::path beside(const fs::path& folder) {
  fs::path path = folder.lexically_normal();
  if (path.filename().empty()) path = path.parent_path();  // "archive/"
  path += ".sovang-anew";
  return path;
}

Result<void> exchange(const fs::path& archive, const fs::path& fresh) {
  if (renameat2(AT_FDCWD, archive.c_str(), AT_FDCWD, fresh.c_str(), RENAME_EXCHANGE) == 0) {
    sync_folder(fs::absolute(fresh).parent_path());
    return {};
  }
  const std::string reason = std::generic_category().message(errno);
  return fail(ErrorCode::io, archive.string() + ": the archive that was written anew cannot take its place: " + reason,
              "the archive is unchanged; check the permissions of the folder that it lies in");
}

void remove_leftovers(const fs::path& folder) {
  std::error_code ignored;
  fs::remove_all(beside(folder), ignored);
}

}  // namespace sovang::archive
