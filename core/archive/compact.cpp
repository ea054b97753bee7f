// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <cstdio>
#include <stop_token>
#include <system_error>

#include <fcntl.h>

#include "core/archive/database_error.hpp"
#include "core/archive/maintenance.hpp"
#include "core/archive/open_database.hpp"
#include "core/archive/sums.hpp"

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

/// Ends a compaction between two tables.
class Stoppable final : public Xapian::Compactor {
 public:
  explicit Stoppable(std::stop_token stop) : stop_(std::move(stop)) {}
  void set_status(const std::string& /*table*/, const std::string& /*status*/) override {
    if (stop_.stop_requested()) throw std::runtime_error("stopped");
  }

 private:
  std::stop_token stop_;
};

fs::path beside(const fs::path& archive) {
  fs::path path = archive.lexically_normal();
  if (path.filename().empty()) path = path.parent_path();  // "archive/"
  path += ".compacting";
  return path;
}

Result<Compaction> compact_into(const fs::path& fresh, const fs::path& archive, HeldDatabase& held,
                                const std::stop_token& stop) {
  return guarded(archive.string(), [&]() -> Result<Compaction> {
    fs::remove_all(fresh);  // what an interrupted compaction left
    Stoppable compactor(stop);
    held.database.compact(fresh.string(), 0, 0, compactor);
    if (stop.stop_requested()) return fail(ErrorCode::io, "interrupted; the archive is as it was", "run it again");
    const Compaction result{size_of(archive), size_of(fresh)};
    note_sums(fresh);
    if (auto exchanged = exchange(archive, fresh); !exchanged) return pass(exchanged);
    return result;
  });
}

}  // namespace

Result<Compaction> compact(const fs::path& archive, const Patience& patience) {
  if (auto readable = open_for_reading(archive.string()); !readable) return pass(readable);
  auto held = open_for_writing(archive, patience);
  if (!held) return pass(held);
  const fs::path fresh = beside(archive);
  auto done = compact_into(fresh, archive, *held, patience.stop);
  std::error_code ignored;
  fs::remove_all(fresh, ignored);
  if (!done && patience.stop.stop_requested())
    return fail(ErrorCode::io, "interrupted; the archive is as it was", "run it again");
  return done;
}

}  // namespace sovang::archive
