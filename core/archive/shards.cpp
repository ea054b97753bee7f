// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/shards.hpp"

#include <fstream>
#include <string>

#include "core/archive/sums.hpp"
#include "core/base/hash.hpp"

namespace sovang::archive {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_word = "sovang.shards/1";
constexpr std::string_view folder_name = "shard-";

}  // namespace

std::size_t shard_of(std::string_view record_id, std::size_t shards) {
  return shards <= 1 ? 0 : static_cast<std::size_t>(hash_bits(record_id) % shards);
}

fs::path shard_folder(const fs::path& archive, std::size_t shard) {
  return archive / (std::string(folder_name) + std::to_string(shard));
}

bool is_shard_folder(const fs::path& folder) {
  return folder.filename().native().starts_with(folder_name);
}

Result<std::vector<fs::path>> databases_of(const fs::path& archive) {
  std::error_code ignored;
  if (!fs::exists(archive / shards_file, ignored)) return std::vector{archive};
  std::ifstream file(archive / shards_file);
  std::string word;
  std::size_t count = 0;
  if (!(file >> word >> count) || word != first_word || count == 0 || count > most_shards)
    return fail(ErrorCode::corrupt,
                archive.string() + ": the file \"" + shards_file + "\" does not say how many there are",
                "it should be the words \"sovang.shards/1\" and the number of the folders shard-0, shard-1 …");
  std::vector<fs::path> folders;
  for (std::size_t shard = 0; shard < count; ++shard) folders.push_back(shard_folder(archive, shard));
  return folders;
}

Result<void> note_shards(const fs::path& archive, std::size_t shards) {
  const fs::path fresh = archive / (std::string(shards_file) + ".tmp");
  std::ofstream file(fresh, std::ios::trunc);
  file << first_word << ' ' << shards << '\n';
  file.close();
  std::error_code error;
  if (file) fs::rename(fresh, archive / shards_file, error);
  if (!file || error)
    return fail(ErrorCode::io,
                archive.string() + ": the archive cannot be made: the file \"" + shards_file + "\" is not written",
                "check that the disk is not full and that the folder may be written");
  sync_folder(archive);
  return {};
}

}  // namespace sovang::archive
