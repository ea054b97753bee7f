// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/remote.hpp"

#include <charconv>
#include <filesystem>

#include "core/archive/database_error.hpp"
#include "core/archive/metadata.hpp"

namespace sovang::archive {

std::optional<Host> host_of(const std::string& location) {
  const std::size_t colon = location.rfind(':');
  if (colon == std::string::npos || colon == 0 || location.find('/') != std::string::npos) return std::nullopt;
  Host host{location.substr(0, colon), 0};
  const char* end = location.data() + location.size();
  const auto [last, error] = std::from_chars(location.data() + colon + 1, end, host.port);
  if (error != std::errc() || last != end || host.port == 0 || host.port > 65535) return std::nullopt;
  if (host.name.starts_with('[') && host.name.ends_with(']')) host.name = host.name.substr(1, host.name.size() - 2);
  std::error_code ignored;
  if (std::filesystem::exists(location, ignored)) return std::nullopt;
  return host;
}

Result<Xapian::Database> connect(const Host& host, const std::string& location, std::chrono::milliseconds patience) {
  const auto wait = static_cast<useconds_t>(patience.count());
  return guarded(location, [&]() -> Result<Xapian::Database> {
    Xapian::Database database = Xapian::Remote::open(host.name, host.port, wait, wait);
    if (auto known = check_features(database.get_metadata(metadata::features), Access::read, location); !known)
      return pass(known);
    return database;
  });
}

Result<Xapian::Database> connect(const Host& host, const std::string& location, std::chrono::milliseconds patience,
                                 int attempts) {
  auto database = connect(host, location, patience);
  for (int i = 1; i < attempts && !database && database.error().code == ErrorCode::unavailable; ++i)
    database = connect(host, location, patience);
  return database;
}

}  // namespace sovang::archive
