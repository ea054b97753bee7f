// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include <xapian.h>

#include "core/base/result.hpp"

/// Shards on other hosts, each served by a xapian-tcpsrv of its own (docs/hosts.md).
namespace sovang::archive {

struct Host {
  std::string name;
  unsigned port = 0;
};

/// "10.0.0.5:7401", "[::1]:7401"; nothing for the name of a folder, also of one with a colon that is there.
[[nodiscard]] std::optional<Host> host_of(const std::string& location);

/// Connects, and looks at the features. Each wait, then and later, ends after `patience`. Fails with unavailable,
/// version, corrupt.
[[nodiscard]] Result<Xapian::Database> connect(const Host& host, const std::string& location,
                                               std::chrono::milliseconds patience);

/// The same several times, until it does not fail with unavailable.
[[nodiscard]] Result<Xapian::Database> connect(const Host& host, const std::string& location,
                                               std::chrono::milliseconds patience, int attempts);

}  // namespace sovang::archive
