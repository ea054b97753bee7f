// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/scan.hpp"

#include <algorithm>
#include <cerrno>
#include <set>
#include <system_error>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

#include "core/decisions/file.hpp"
#include "core/text/normalize.hpp"
#include "indexer/readers/refusal.hpp"

namespace sovang::pipeline {
namespace {

namespace fs = std::filesystem;
using readers::Refusal;

std::string reason(int error) {
  return std::generic_category().message(error);
}

class Walk {
 public:
  explicit Walk(std::string source) { found_.source = std::move(source); }

  /// An archive, and what people decided about it.
  void exclude(const fs::path& archive) {
    struct stat info {};
    if (archive.empty()) return;
    for (const fs::path& path : {archive, decisions::file_of(archive)})
      if (::stat(path.c_str(), &info) == 0) excluded_.insert({info.st_dev, info.st_ino});
  }

  /// Real folders first, then what only links lead to: a folder keeps its own name, in whatever order it is met.
  void run(const fs::path& root) {
    folders_.push_back({root, ""});
    while (!folders_.empty() || !links_.empty()) {
      std::vector<Folder>& next = folders_.empty() ? links_ : folders_;
      const Folder folder = std::move(next.back());
      next.pop_back();
      list(folder);
    }
  }

  [[nodiscard]] Scan take() { return std::move(found_); }

  void add(const fs::path& file, const std::string& path) {
    struct stat info {};
    if (text::find_invalid_utf8(path) != std::string::npos) {
      refuse(path, readers::refuse(Refusal::invalid_name, "the name of the file is no UTF-8"));
    } else if (::stat(file.c_str(), &info) != 0) {
      refuse(path, readers::refuse(Refusal::unreadable, "the file does not open: " + reason(errno)));
    } else if (S_ISDIR(info.st_mode)) {
      (fs::is_symlink(file) ? links_ : folders_).push_back({file, path});
    } else if (!S_ISREG(info.st_mode)) {
      refuse(path, readers::refuse(Refusal::unreadable, "this is no regular file"));
    } else if (::access(file.c_str(), R_OK) != 0) {
      refuse(path, readers::refuse(Refusal::unreadable, "the file does not open: " + reason(errno)));
    } else if (!excluded_.contains({info.st_dev, info.st_ino})) {
      constexpr std::int64_t billion = 1'000'000'000;
      found_.entries.push_back({path, file, static_cast<std::uint64_t>(info.st_size),
                                static_cast<std::int64_t>(info.st_mtim.tv_sec) * billion + info.st_mtim.tv_nsec});
    }
  }

 private:
  struct Folder {
    fs::path where;
    std::string path;
  };
  using Identity = std::pair<dev_t, ino_t>;

  void list(const Folder& folder) {
    struct stat info {};
    if (::stat(folder.where.c_str(), &info) != 0) return unlisted(folder, reason(errno));
    const Identity identity{info.st_dev, info.st_ino};
    if (excluded_.contains(identity)) return;
    if (!seen_.insert(identity).second)
      return refuse(folder.path,
                    readers::refuse(Refusal::symlink_loop, "the link leads to a folder that was read already"));
    std::error_code error;
    std::vector<fs::path> names;
    for (fs::directory_iterator it(folder.where, error), end; !error && it != end; it.increment(error))
      names.push_back(it->path().filename());
    if (error) return unlisted(folder, error.message());
    std::sort(names.begin(), names.end());
    for (const fs::path& name : names)
      if (!name.native().starts_with('.'))
        add(folder.where / name, folder.path.empty() ? name.native() : folder.path + "/" + name.native());
  }

  void unlisted(const Folder& folder, const std::string& why) {
    refuse(folder.path, readers::refuse(Refusal::unreadable, "the folder does not open: " + why));
  }

  void refuse(const std::string& path, const Unexpected& refusal) {
    archive::Failure failure;
    failure.stamp.source = found_.source;
    failure.stamp.path = text::escape_invalid_utf8(path);
    failure.phase = "scan";
    failure.code = refusal.value().slug;
    failure.message = readers::sentence(refusal.value());
    found_.failures.push_back(std::move(failure));
  }

  Scan found_;
  std::vector<Folder> folders_;
  std::vector<Folder> links_;
  std::set<Identity> seen_;
  std::set<Identity> excluded_;
};

Unexpected unusable(const fs::path& source, const std::string& why) {
  return fail(ErrorCode::io, "the source " + text::escape_invalid_utf8(source.native()) + " " + why,
              "check the path, and that the disk is mounted");
}

void sort(Scan& found) {
  std::sort(found.entries.begin(), found.entries.end(), [](const Entry& a, const Entry& b) { return a.path < b.path; });
  std::sort(found.failures.begin(), found.failures.end(),
            [](const archive::Failure& a, const archive::Failure& b) { return a.stamp.path < b.stamp.path; });
}

}  // namespace

std::string source_name(const fs::path& source) {
  const fs::path full = fs::absolute(source).lexically_normal();
  const fs::path name = full.has_filename() ? full.filename() : full.parent_path().filename();
  return name.empty() ? "/" : text::escape_invalid_utf8(name.native());
}

Result<Scan> scan(const fs::path& source, const fs::path& excluded) {
  struct stat info {};
  if (::stat(source.c_str(), &info) != 0) return unusable(source, "does not open: " + reason(errno));
  Walk walk(source_name(source));
  walk.exclude(excluded);
  if (S_ISDIR(info.st_mode)) {
    walk.run(source);
  } else {
    walk.add(source, source.filename().native());
  }
  Scan found = walk.take();
  const bool listed = std::none_of(found.failures.begin(), found.failures.end(),
                                   [](const archive::Failure& failure) { return failure.stamp.path.empty(); });
  if (!listed) return unusable(source, "does not list its files");
  if (found.entries.empty() && found.failures.empty()) return unusable(source, "holds no files");
  sort(found);
  return found;
}

}  // namespace sovang::pipeline
