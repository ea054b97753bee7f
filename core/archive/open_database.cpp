// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/open_database.hpp"

#include "core/archive/database_error.hpp"
#include "core/archive/metadata.hpp"
#include "core/archive/sums.hpp"

namespace sovang::archive {
namespace {

namespace fs = std::filesystem;

/// The file without which a folder is no Xapian database of the glass kind.
constexpr const char* version_file = "iamglass";

/// A database that was being made when the process died has tables of one block at most.
constexpr std::uintmax_t one_block = 8192;

/// What a folder without a version file holds.
enum class Remains { nothing, unfinished, tables, other_files };

Remains look_around(const fs::path& folder) {
  Remains remains = Remains::nothing;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const bool table = entry.path().extension() == ".glass";
    const fs::path name = entry.path().filename();
    const bool aside = name == "flintlock" || name == Lock::file || name == sums_file || name.extension() == ".tmp";
    if (!table && !aside) return Remains::other_files;
    const bool filled = table && entry.is_regular_file() && entry.file_size() > one_block;
    remains = filled ? Remains::tables : std::max(remains, Remains::unfinished);
    if (filled) break;
  }
  return remains;
}

Result<void> lost_version_file(const std::string& where) {
  return fail(ErrorCode::corrupt, where + ": the archive's file \"" + version_file + "\" is missing",
              "bring it back from a copy, or build the archive again in another folder");
}

Result<void> check_folder_to_write(const fs::path& path) {
  const std::string where = path.string();
  std::error_code error;
  fs::create_directories(path, error);
  if (!fs::is_directory(path)) {
    const std::string reason = error ? error.message() : "it is not a folder";
    return fail(ErrorCode::io, where + ": the archive's folder cannot be made: " + reason,
                "name a folder that is yours to write");
  }
  if (fs::exists(path / version_file)) return {};
  switch (look_around(path)) {
    case Remains::other_files:
      return fail(ErrorCode::invalid_argument, where + ": the folder holds other files and is no archive",
                  "name a new or empty folder with --archive");
    case Remains::tables:
      return lost_version_file(where);
    default:
      return {};
  }
}

Result<void> check_folder_to_read(const fs::path& path) {
  const std::string where = path.string();
  if (fs::is_regular_file(path))
    return fail(ErrorCode::corrupt, where + ": this is a file, and an archive is a folder",
                "name the folder that sovang-index build made");
  if (fs::exists(path / version_file)) return {};
  const Remains remains = fs::is_directory(path) ? look_around(path) : Remains::nothing;
  if (remains == Remains::tables) return lost_version_file(where);
  const std::string message = remains == Remains::other_files ? ": the folder is no archive" : ": there is no archive";
  return fail(ErrorCode::not_found, where + message, "run sovang-index build, or name another folder with --archive");
}

bool is_new(const Xapian::Database& database) {
  return database.get_doccount() == 0 && database.get_metadata(metadata::features).empty();
}

Result<Xapian::WritableDatabase> open_or_make(const std::string& where) {
  Xapian::WritableDatabase database(where, Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS);
  if (is_new(database)) {
    database.set_metadata(metadata::features, our_features());
    database.set_metadata(metadata::created_by, "sovang " SOVANG_VERSION);
    database.commit();
  }
  if (auto known = check_features(database.get_metadata(metadata::features), Access::write, where); !known)
    return pass(known);
  return database;
}

Result<Xapian::Database> open_existing(const std::string& where) {
  Xapian::Database database = open_again(where);
  if (is_new(database)) return database;
  if (auto known = check_features(database.get_metadata(metadata::features), Access::read, where); !known)
    return pass(known);
  return database;
}

}  // namespace

Xapian::Database open_again(const std::string& location) {
  return Xapian::Database(location, Xapian::DB_BACKEND_GLASS);
}

Result<HeldDatabase> open_for_writing(const fs::path& path, const Patience& patience) {
  const std::string where = path.string();
  return wait_for(patience, [&] {
    return guarded(where, [&]() -> Result<HeldDatabase> {
      if (auto usable = check_folder_to_write(path); !usable) return pass(usable);
      Result<Lock> lock = Lock::take(path);
      if (!lock) return pass(lock);
      auto database = open_or_make(where);
      if (!database) return pass(database);
      return HeldDatabase{std::move(*lock), std::move(*database)};
    });
  });
}

Result<Xapian::Database> open_for_reading(const std::string& location) {
  return guarded(location, [&]() -> Result<Xapian::Database> {
    if (auto usable = check_folder_to_read(location); !usable) return pass(usable);
    return open_existing(location);
  });
}

}  // namespace sovang::archive
