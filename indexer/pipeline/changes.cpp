// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/changes.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "indexer/pipeline/document_id.hpp"

namespace sovang::pipeline {
namespace {

constexpr std::size_t few = 20;          ///< so many documents may always go
constexpr std::size_t one_part_in = 10;  ///< and so large a part of a source

std::string id_of(const archive::SourceStamp& stamp) {
  return document_id(stamp.source, stamp.path);
}

class Comparison {
 public:
  Comparison(const Scan& scan, const Stored& stored, const ChangeOptions& options)
      : scan_(scan), options_(options), documents_(stored.documents.size()) {
    for (const archive::StoredSource& document : stored.documents) stored_.emplace(document.id, &document.stamp);
    for (const archive::Failure& failure : stored.failures) ledger_.emplace(id_of(failure.stamp), &failure);
  }

  Changes run() {
    for (const Entry& entry : scan_.entries) compare(entry);
    for (const archive::Failure& failure : scan_.failures) note(failure);
    changes_.failed = scan_.failures.size();
    find_gone();
    hold_back_if_many();
    for (const auto& [id, failure] : ledger_)
      if (!seen_.contains(id)) changes_.settled.push_back(id);
    return std::move(changes_);
  }

 private:
  void compare(const Entry& entry) {
    std::string id = document_id(scan_.source, entry.path);
    seen_.insert(id);
    const auto known = stored_.find(id);
    if (known == stored_.end()) {
      changes_.tasks.push_back({std::move(id), scan_.source, entry, {}, false});
      return;
    }
    const archive::SourceStamp& stamp = *known->second;
    const bool untouched = stamp.size == entry.size && stamp.mtime_ns == entry.mtime_ns;
    if (untouched && !options_.reread_all) {
      ++changes_.unchanged;
      return;
    }
    changes_.tasks.push_back(
        {std::move(id), scan_.source, entry, options_.reread_all ? std::string() : stamp.hash, true});
  }

  void note(const archive::Failure& failure) {
    const std::string id = id_of(failure.stamp);
    seen_.insert(id);
    const auto known = ledger_.find(id);
    if (known == ledger_.end() || !same_failure(*known->second, failure)) changes_.failures.push_back(failure);
    if (stored_.contains(id)) ++unreadable_;
  }

  [[nodiscard]] bool below_unlisted_folder(const std::string& path) const {
    return std::any_of(scan_.failures.begin(), scan_.failures.end(), [&](const archive::Failure& failure) {
      const std::string& folder = failure.stamp.path;
      return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
    });
  }

  void find_gone() {
    for (const auto& [id, stamp] : stored_)
      if (!seen_.contains(id) && !below_unlisted_folder(stamp->path)) changes_.gone.push_back(id);
  }

  void hold_back_if_many() {
    const std::size_t lost = changes_.gone.size() + unreadable_;
    if (options_.prune || lost <= few || lost * one_part_in <= documents_) return;
    changes_.held_back = lost;
    changes_.gone.clear();
    std::erase_if(changes_.failures, [&](const archive::Failure& f) { return stored_.contains(id_of(f.stamp)); });
  }

  const Scan& scan_;
  const ChangeOptions& options_;
  std::size_t documents_;
  std::map<std::string, const archive::SourceStamp*> stored_;
  std::map<std::string, const archive::Failure*> ledger_;
  std::set<std::string> seen_;
  std::size_t unreadable_ = 0;  ///< documents whose files do not open any longer
  Changes changes_;
};

}  // namespace

bool same_failure(const archive::Failure& a, const archive::Failure& b) {
  return a.phase == b.phase && a.code == b.code && a.message == b.message && a.stamp.size == b.stamp.size &&
         a.stamp.mtime_ns == b.stamp.mtime_ns;
}

Changes find_changes(const Scan& scan, const Stored& stored, const ChangeOptions& options) {
  return Comparison(scan, stored, options).run();
}

}  // namespace sovang::pipeline
