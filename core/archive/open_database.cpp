// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/open_database.hpp"

#include "core/archive/database_error.hpp"
#include "core/archive/metadata.hpp"
#include "core/archive/shards.hpp"
#include "core/archive/sums.hpp"
#include "core/archive/swap_folders.hpp"

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
    const bool aside = name == "flintlock" || is_shard_folder(name) || name == Lock::file || name == sums_file ||
                       name.extension() == ".tmp";
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
  if (fs::exists(path / version_file) || fs::exists(path / shards_file)) return {};
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

Result<Xapian::Database> open_existing(const std::string& where) {
  Xapian::Database database(where, Xapian::DB_BACKEND_GLASS);
  if (is_new(database)) return database;
  if (auto known = check_features(database.get_metadata(metadata::features), Access::read, where); !known)
    return pass(known);
  return database;
}

/// Documents would be missing from every answer, or be written a second time.
Result<void> check_shards(const fs::path& archive, const std::vector<fs::path>& folders) {
  if (folders.front() == archive) return {};
  for (const fs::path& folder : folders)
    if (!fs::exists(folder / version_file))
      return fail(ErrorCode::corrupt, folder.string() + ": this shard of the archive is missing",
                  "bring it back from a copy, or build the archive again in another folder");
  return {};
}

/// The folders first and the file that makes an archive of them last: what is cut off in between is begun anew.
Result<std::vector<fs::path>> make_shards(const fs::path& path, std::size_t shards) {
  std::vector<fs::path> folders;
  for (std::size_t shard = 0; shard < shards; ++shard) {
    folders.push_back(shard_folder(path, shard));
    fs::remove_all(folders.back());
    fs::create_directory(folders.back());
    if (auto made = open_or_make(folders.back()); !made) return pass(made);
  }
  if (auto noted = note_shards(path, shards); !noted) return pass(noted);
  return folders;
}

Result<std::vector<fs::path>> find_or_make(const fs::path& path, std::size_t shards) {
  const bool there = fs::exists(path / version_file) || fs::exists(path / shards_file);
  if (!there && shards > 1) return make_shards(path, shards);
  return databases_of(path);
}

Result<HeldArchive> open_held(const fs::path& path, std::size_t shards) {
  if (auto usable = check_folder_to_write(path); !usable) return pass(usable);
  Result<Lock> lock = Lock::take(path);
  if (!lock) return pass(lock);
  HeldArchive held{std::move(*lock), {}};
  remove_leftovers(path);
  const auto folders = find_or_make(path, shards);
  if (!folders) return pass(folders);
  if (auto there = check_shards(path, *folders); !there) return pass(there);
  for (const fs::path& folder : *folders) {
    if (folder != path) remove_leftovers(folder);
    auto database = open_or_make(folder);
    if (!database) return pass(database);
    held.parts.push_back({folder, std::move(*database)});
  }
  return held;
}

}  // namespace

Result<Xapian::WritableDatabase> open_or_make(const fs::path& folder) {
  const std::string where = folder.string();
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

Result<HeldArchive> open_for_writing(const fs::path& path, const Patience& patience, std::size_t shards) {
  return wait_for(patience, [&] { return guarded(path.string(), [&] { return open_held(path, shards); }); });
}

Result<std::vector<Part<Xapian::Database>>> open_for_reading(const std::string& location) {
  return guarded(location, [&]() -> Result<std::vector<Part<Xapian::Database>>> {
    const auto folders = databases_of(location);
    if (!folders) return pass(folders);
    if (auto there = check_shards(location, *folders); !there) return pass(there);
    std::vector<Part<Xapian::Database>> parts;
    for (const fs::path& folder : *folders) {
      if (auto usable = check_folder_to_read(folder); !usable) return pass(usable);
      auto database = open_existing(folder.string());
      if (!database) return pass(database);
      parts.push_back({folder, std::move(*database)});
    }
    return parts;
  });
}

}  // namespace sovang::archive
