// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdexcept>
#include <stop_token>
#include <utility>

#include "core/archive/database_error.hpp"
#include "core/archive/maintenance.hpp"
#include "core/archive/open_database.hpp"
#include "core/archive/sums.hpp"
#include "core/archive/swap_folders.hpp"

namespace sovang::archive {
namespace {

namespace fs = std::filesystem;

std::uint64_t size_of(const fs::path& folder) {
  std::uint64_t bytes = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.is_regular_file()) bytes += entry.file_size();
  return bytes;
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

Result<void> compact_database(HeldArchive::Part& part, const std::stop_token& stop, Compaction& result) {
  const fs::path fresh = beside(part.folder);
  auto done = guarded(part.folder.string(), [&]() -> Result<void> {
    Stoppable compactor(stop);
    part.database.compact(fresh.string(), 0, 0, compactor);
    result.bytes_before += size_of(part.folder);
    result.bytes_after += size_of(fresh);
    note_sums(fresh);
    return exchange(part.folder, fresh);
  });
  remove_leftovers(part.folder);
  return done;
}

}  // namespace

Result<Compaction> compact(const fs::path& archive, const Patience& patience) {
  if (auto readable = open_for_reading(archive.string()); !readable) return pass(readable);
  auto held = open_for_writing(archive, patience);
  if (!held) return pass(held);
  Compaction result;
  for (HeldArchive::Part& part : held->parts) {
    auto done = compact_database(part, patience.stop, result);
    if (!done && patience.stop.stop_requested())
      return fail(ErrorCode::io, "interrupted; the archive holds what it held", "run it again");
    if (!done) return pass(done);
  }
  return result;
}

}  // namespace sovang::archive
