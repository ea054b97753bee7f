// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/sums.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

#include "core/base/hash.hpp"

namespace sovang::archive {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece = 1u << 20;
constexpr std::uint64_t small_archive = 1u << 30;
constexpr std::uint64_t much = 4;  ///< a run that writes one part in so many of an archive has written much of it

/// What Xapian writes: the tables and the file that names their revision.
bool is_table(const fs::path& path) {
  return path.extension() == ".glass" || path.filename() == "iamglass";
}

struct Sum {
  std::uint64_t size = 0;
  std::string hash;  ///< of the hashes of its pieces
  friend bool operator==(const Sum&, const Sum&) = default;
};

Sum sum_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(piece, '\0');
  std::string hashes;
  Sum sum;
  while (file) {
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const auto size = static_cast<std::size_t>(file.gcount());
    sum.size += size;
    hashes += hash64(std::string_view(bytes).substr(0, size));
  }
  sum.hash = hash64(hashes);
  return sum;
}

std::map<std::string, Sum> sums_of(const fs::path& folder) {
  std::map<std::string, Sum> sums;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (is_table(entry.path())) sums[entry.path().filename()] = sum_of(entry.path());
  return sums;
}

std::string noted_sums(const fs::path& folder) {
  std::ostringstream text;
  text << std::ifstream(folder / sums_file).rdbuf();
  return text.str();
}

std::map<std::string, Sum> parse(const std::string& text) {
  std::map<std::string, Sum> noted;
  std::istringstream words(text);
  std::string name;
  for (Sum sum; words >> name >> sum.size >> sum.hash;) noted[name] = sum;
  return noted;
}

std::vector<std::string> differences(const fs::path& folder, const std::map<std::string, Sum>& noted) {
  std::vector<std::string> problems;
  const std::map<std::string, Sum> found = sums_of(folder);
  for (const auto& [name, sum] : noted)
    if (const auto now = found.find(name); now == found.end()) {
      problems.push_back((folder / name).string() + ": the file is missing");
    } else if (now->second.size != sum.size) {
      problems.push_back((folder / name).string() + ": the file has " + std::to_string(now->second.size) +
                         " bytes, and " + std::to_string(sum.size) + " were written");
    } else if (now->second != sum) {
      problems.push_back((folder / name).string() + ": the file is not as it was written");
    }
  return problems;
}

}  // namespace

void sync_folder(const fs::path& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
}

void drop_sums(const fs::path& folder) {
  std::error_code ignored;
  if (fs::remove(folder / sums_file, ignored)) sync_folder(folder);
}

void note_sums(const fs::path& folder) {
  const fs::path fresh = folder / (std::string(sums_file) + ".tmp");
  std::error_code ignored;
  {
    std::ofstream file(fresh, std::ios::trunc);
    for (const auto& [name, sum] : sums_of(folder)) file << name << ' ' << sum.size << ' ' << sum.hash << '\n';
    if (!file.flush()) {
      fs::remove(fresh, ignored);
      return;
    }
  }
  fs::rename(fresh, folder / sums_file, ignored);
}

bool sums_are_cheap(const fs::path& folder, std::uint64_t written) {
  std::uint64_t size = 0;
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (is_table(entry.path())) size += entry.file_size(ignored);
  return size <= std::max(small_archive, written * much);
}

std::optional<std::vector<std::string>> check_sums(const fs::path& folder) {
  const std::string before = noted_sums(folder);
  if (before.empty()) return std::nullopt;
  std::vector<std::string> problems = differences(folder, parse(before));
  // A writer may have begun meanwhile, or have come to its end.
  if (problems.empty() || noted_sums(folder) == before) return problems;
  return check_sums(folder);
}

}  // namespace sovang::archive
