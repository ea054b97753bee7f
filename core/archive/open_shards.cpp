// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <future>
#include <utility>

#include "core/archive/reader_private.hpp"
#include "core/archive/remote.hpp"

namespace sovang::archive {
namespace {

using Opened = Result<std::vector<Shard>>;

Opened open_folder(const std::string& location) {
  auto parts = open_for_reading(location);
  if (!parts) return pass(parts);
  std::vector<Shard> shards;
  for (auto& part : *parts) shards.push_back({part.folder.string(), std::move(part.database), std::nullopt});
  return shards;
}

Opened open_host(const Host& host, const std::string& location, std::chrono::milliseconds patience, int attempts) {
  auto database = connect(host, location, patience, attempts);
  if (!database) return pass(database);
  std::vector<Shard> shards;
  shards.push_back({location, std::move(*database), std::nullopt});
  return shards;
}

/// A share of what may be waited for all in all: a shard is tried twice, and the rest is for those that answer.
std::chrono::milliseconds one_attempt(std::chrono::milliseconds patience) {
  return std::max(patience * 45 / 100, std::chrono::milliseconds(1));
}

/// Xapian says where it was: "remote:tcp(10.0.0.5:7401)".
bool is_of(const Trouble& trouble, const std::string& location) {
  const auto host = host_of(location);
  return host && trouble.context.find('(' + host->name + ':' + std::to_string(host->port) + ')') != std::string::npos;
}

}  // namespace

/// Hosts are asked all at once: several that do not answer cost no more time than one.
Result<void> Reader::Private::open(int attempts) {
  std::vector<std::pair<std::string, std::future<Opened>>> waiting;
  for (const std::string& location : locations) {
    if (std::find(incomplete.begin(), incomplete.end(), location) != incomplete.end()) continue;
    const auto host = host_of(location);
    const auto open_one = [=, patience = one_attempt(options.patience)] {
      return host ? open_host(*host, location, patience, attempts) : open_folder(location);
    };
    waiting.emplace_back(location, std::async(host ? std::launch::async : std::launch::deferred, open_one));
  }
  std::vector<Shard> fresh;
  Result<void> problem;
  for (auto& [location, opening] : waiting) {
    Opened opened = opening.get();
    if (!opened && opened.error().code == ErrorCode::unavailable) {
      incomplete.push_back(location);
    } else if (!opened && problem) {
      problem = pass(opened);
    } else if (opened) {
      std::move(opened->begin(), opened->end(), std::back_inserter(fresh));
    }
  }
  return problem ? use(std::move(fresh)) : problem;
}

Result<void> Reader::Private::use(std::vector<Shard> fresh) {
  if (fresh.empty())
    return fail(ErrorCode::unavailable, where + ": no shard answers", "check that their servers run (docs/hosts.md)");
  Xapian::Database all;
  for (const Shard& shard : fresh) all.add_database(shard.database);
  shards = std::move(fresh);
  together = std::move(all);
  return {};
}

Result<void> Reader::Private::recover(const Trouble& trouble) {
  // One that was connected anew and fails again is given up, though it lets itself be connected.
  if (trouble.network)
    for (const std::string& location : locations)
      if (is_of(trouble, location) && !doubted.insert(location).second) incomplete.push_back(location);
  return open(1);
}

}  // namespace sovang::archive
