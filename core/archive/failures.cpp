// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/failures.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "core/archive/ledger.hpp"
#include "core/archive/metadata.hpp"

namespace sovang::archive {

Result<std::map<std::string, Failure>> load_failures(const Xapian::Database& database) {
  const std::string_view prefix = metadata::failure_prefix;
  std::map<std::string, Failure> failures;
  const auto end = database.metadata_keys_end(std::string(prefix));
  for (auto key = database.metadata_keys_begin(std::string(prefix)); key != end; ++key) {
    Result<Failure> failure = load_failure(database.get_metadata(*key));
    if (!failure) return pass(failure);
    failures.emplace((*key).substr(prefix.size()), std::move(*failure));
  }
  return failures;
}

Result<std::map<std::string, Failure>> all_failures(const std::vector<Xapian::Database>& databases) {
  std::map<std::string, Failure> all;
  for (const Xapian::Database& database : databases) {
    auto failures = load_failures(database);
    if (!failures) return pass(failures);
    for (auto& [id, failure] : *failures)
      if (const auto [known, is_new] = all.try_emplace(id, failure); !is_new && known->second.code == incomplete_mark)
        known->second = std::move(failure);
  }
  return all;
}

Result<std::vector<Failure>> failures_by_path(const std::vector<Xapian::Database>& databases) {
  auto failures = all_failures(databases);
  if (!failures) return pass(failures);
  std::vector<Failure> all;
  for (auto& [id, failure] : *failures) all.push_back(std::move(failure));
  std::sort(all.begin(), all.end(), [](const Failure& a, const Failure& b) {
    return std::tie(a.stamp.source, a.stamp.path) < std::tie(b.stamp.source, b.stamp.path);
  });
  return all;
}

}  // namespace sovang::archive
