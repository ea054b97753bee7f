// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/database_error.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sovang::archive {
namespace {

struct Row {
  std::string_view type;  ///< what Xapian calls it
  ErrorCode code;
  std::string_view message;
  std::string_view hint;
};

constexpr std::string_view rebuild = "check the disk, then build the archive again: sovang-index build";
constexpr std::string_view damaged = "the archive is damaged";

constexpr std::array rows{
    Row{"DatabaseLockError", ErrorCode::locked, "another process is writing to the archive",
        "wait until the other sovang-index has ended, then run this again"},
    Row{"DatabaseNotFoundError", ErrorCode::not_found, "there is no archive", "run sovang-index build"},
    Row{"DatabaseVersionError", ErrorCode::version, "the archive has a format of another Xapian",
        "build the archive again, or use the programs that made it"},
    Row{"DatabaseModifiedError", ErrorCode::unavailable, "the archive is being rewritten faster than it can be read",
        "ask again in a moment"},
    Row{"DatabaseCreateError", ErrorCode::io, "the archive cannot be made", "check the folder's permissions"},
    Row{"DatabaseOpeningError", ErrorCode::corrupt, damaged, rebuild},
    Row{"DatabaseCorruptError", ErrorCode::corrupt, damaged, rebuild},
    Row{"SerialisationError", ErrorCode::corrupt, damaged, rebuild},
    Row{"RangeError", ErrorCode::corrupt, damaged, rebuild},
    Row{"DocNotFoundError", ErrorCode::corrupt, damaged, rebuild},
    Row{"DatabaseError", ErrorCode::io, "the archive cannot be read or written",
        "check that the disk is not full and that the folder may be written"},
    Row{"NetworkError", ErrorCode::unavailable, "the shard does not answer", "check that its server runs"},
    Row{"NetworkTimeoutError", ErrorCode::unavailable, "the shard does not answer in time", "ask again in a moment"},
};

constexpr Row unforeseen{"", ErrorCode::internal, "the search engine refused", "please report this"};

/// Xapian's type, made finer where one type stands for two troubles.
std::string_view kind_of(const Xapian::Error& error) {
  const std::string_view type = error.get_type();
  // A DatabaseError for which the system has no reason is a file that ends too early.
  if (type == "DatabaseError" && error.get_error_string() == nullptr) return "DatabaseCorruptError";
  // A lock file that cannot be made for want of permission is nobody's lock.
  if (type == "DatabaseLockError" && error.get_msg().find("already locked") == std::string::npos)
    return "DatabaseCreateError";
  return type;
}

}  // namespace

Result<void> translate(const Xapian::Error& error, const std::string& where) {
  const std::string_view type = kind_of(error);
  const auto* found = std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.type == type; });
  const Row& row = found == rows.end() ? unforeseen : *found;
  std::string message = where + ": " + std::string(row.message) + " (" + error.get_msg();
  if (const char* reason = error.get_error_string()) message += std::string(": ") + reason;
  return fail(row.code, message + ")", std::string(row.hint));
}

Result<void> translate(const std::exception& error, const std::string& where) {
  return fail(ErrorCode::internal, where + ": " + error.what(), "please report this");
}

}  // namespace sovang::archive
