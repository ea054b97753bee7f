// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/lock.hpp"

#include <array>
#include <cerrno>
#include <ctime>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sovang::archive {
namespace {

namespace fs = std::filesystem;

std::string host() {
  std::array<char, 256> name{};
  return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "an unknown host";
}

std::string now() {
  const std::time_t time = std::time(nullptr);
  std::tm local{};
  localtime_r(&time, &local);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S", &local)};
}

std::string read_all(int descriptor) {
  std::array<char, 512> bytes{};
  const ssize_t size = pread(descriptor, bytes.data(), bytes.size(), 0);
  return {bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
}

/// What a full disk leaves unsaid costs only the name in a message.
void sign(int descriptor) {
  const std::string line = "process " + std::to_string(getpid()) + " on " + host() + " since " + now();
  if (ftruncate(descriptor, 0) != 0 || pwrite(descriptor, line.data(), line.size(), 0) < 0) return;
}

/// False where another folder took the place of the one whose file was opened (compact, build --shards).
bool still_there(int descriptor, const fs::path& path) {
  struct stat opened {};
  struct stat named {};
  return fstat(descriptor, &opened) == 0 && stat(path.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
         opened.st_ino == named.st_ino;
}

Result<void> refused(const fs::path& folder, int error) {
  const std::string reason = std::generic_category().message(error);
  return fail(ErrorCode::io, folder.string() + ": the archive cannot be written: " + reason,
              error == ENOSPC ? "make room on the disk; what is in the archive is whole"
                              : "check the permissions of the folder, and that its disk is not mounted read-only");
}

Result<void> held(const fs::path& folder, int descriptor) {
  const std::string holder = read_all(descriptor);
  return fail(ErrorCode::locked,
              folder.string() + ": another process is writing to the archive" +
                  (holder.empty() ? std::string() : ": " + holder),
              "wait until it has ended (--wait-lock SECONDS does), then run this again");
}

}  // namespace

Result<Lock> Lock::take(const fs::path& folder) {
  const fs::path path = folder / file;
  while (true) {
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0) return pass(refused(folder, errno));
    Lock lock(descriptor);
    struct flock whole {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    // Of the open file, not of the process: two writers in one process exclude each other too.
    if (fcntl(descriptor, F_OFD_SETLK, &whole) != 0) {
      if (errno == EAGAIN || errno == EACCES) return pass(held(folder, descriptor));
      return pass(refused(folder, errno));
    }
    if (!still_there(descriptor, path)) continue;
    sign(descriptor);
    return lock;
  }
}

Lock::Lock(Lock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

Lock& Lock::operator=(Lock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

Lock::~Lock() {
  if (descriptor_ < 0) return;
  if (ftruncate(descriptor_, 0) != 0) errno = 0;  // the name of who had it harms nobody
  close(descriptor_);
}

}  // namespace sovang::archive
