// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/cache.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <random>
#include <utility>
#include <vector>

#include "core/base/hash.hpp"
#include "core/base/packing.hpp"
#include "core/knowledge/files.hpp"
#include "core/knowledge/image.hpp"
#include "core/knowledge/source_file.hpp"

namespace sovang::knowledge {
namespace {

namespace fs = std::filesystem;

void add_file(const fs::path& path, Packer& io, Problems& problems) {
  const std::optional<std::string> bytes = read_bytes(path, problems);
  io.text(path.string());
  io.text(bytes ? hash128(*bytes) : "");
}

/// Names and hashes of everything that load() would read; nothing where load() would complain.
std::optional<std::string> key_of_files(const fs::path& ours, const fs::path& user) {
  Problems problems;
  Packer io;
  for (const FileKind& kind : file_kinds()) {
    Problems absent;  // a schema whose file is not there may lack as well
    add_file(ours / kind.schema, io, absent);
  }
  for (const FileKind* kind : files_of_ours(ours, problems)) add_file(ours / kind->file, io, problems);
  if (!user.empty())
    for (const FileKind* kind : files_of_user(user, problems)) add_file(user / kind->file, io, problems);
  if (!problems.empty()) return std::nullopt;
  return hash128(io.bytes());
}

/// One image for each pair of folders: a changed file replaces the image of before.
fs::path image_path(const fs::path& ours, const fs::path& user, const fs::path& cache) {
  std::error_code ignored;
  const auto name = [&](const fs::path& folder) {
    return folder.empty() ? std::string() : fs::absolute(folder, ignored).string();
  };
  Packer io;
  io.text(name(ours));
  io.text(name(user));
  return cache / ("knowledge-" + hash64(io.bytes()));
}

std::optional<Knowledge> read_image(const fs::path& path, const std::string& key) {
  Problems unused;
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  const std::optional<std::string> bytes = read_bytes(path, unused);
  return bytes ? from_image(*bytes, key) : std::nullopt;
}

/// Folders come and go, and so do processes that were writing: all but the latest images are removed.
void remove_old(const fs::path& cache) {
  constexpr std::ptrdiff_t keep = 8;
  std::vector<std::pair<fs::file_time_type, fs::path>> images;
  std::error_code error;
  for (fs::directory_iterator entry(cache, error), end; !error && entry != end; entry.increment(error))
    if (entry->path().filename().string().starts_with("knowledge-"))
      images.emplace_back(fs::last_write_time(entry->path(), error), entry->path());
  std::sort(images.rbegin(), images.rend());
  for (std::ptrdiff_t i = keep; i < std::ssize(images); ++i) fs::remove(images[i].second, error);
}

/// Another process may do the same at this moment: each has a file of its own, and the last to rename wins.
void write_image(const fs::path& path, const std::string& bytes) {
  std::error_code ignored;
  fs::create_directories(path.parent_path(), ignored);
  std::random_device random;
  fs::path temporary = path;
  temporary += "." + std::to_string(random()) + ".new";
  std::ofstream stream(temporary, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  std::error_code failed;
  if (stream) fs::rename(temporary, path, failed);
  if (!stream || failed) fs::remove(temporary, ignored);
  remove_old(path.parent_path());
}

fs::path absolute_from(const char* variable) {
  const char* value = std::getenv(variable);
  const fs::path path = value != nullptr ? value : "";
  return path.is_absolute() ? path : fs::path();
}

}  // namespace

Result<Knowledge> load_cached(const fs::path& ours, const fs::path& user, const fs::path& cache) {
  if (cache.empty()) return load(ours, user);
  const std::optional<std::string> key = key_of_files(ours, user);
  const fs::path path = image_path(ours, user, cache);
  if (key)
    if (std::optional<Knowledge> kept = read_image(path, *key)) return std::move(*kept);
  Result<Knowledge> knowledge = load(ours, user);
  // A file that changed between the two readings must not be kept under the hash of what it was.
  if (knowledge && key && key_of_files(ours, user) == key) write_image(path, to_image(*knowledge, *key));
  return knowledge;
}

fs::path cache_folder() {
  if (const fs::path cache = absolute_from("XDG_CACHE_HOME"); !cache.empty()) return cache / "sovang";
  const fs::path home = absolute_from("HOME");
  return home.empty() ? fs::path() : home / ".cache" / "sovang";
}

}  // namespace sovang::knowledge
