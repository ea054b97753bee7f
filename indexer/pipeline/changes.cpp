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

/// Paths of the files of a source, to find to which of them a document belongs.
class Owners {
 public:
  explicit Owners(const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) paths_.insert(entry.path);
  }

  /// The file of that path, else the one before the last '!' at which there is one, or "": it is no more.
  [[nodiscard]] std::string_view of(std::string_view path) const {
    for (std::size_t end = path.size(); end != std::string_view::npos && end > 0; end = path.rfind('!', end - 1))
      if (const auto found = paths_.find(path.substr(0, end)); found != paths_.end()) return *found;
    return {};
  }

 private:
  std::set<std::string_view> paths_;
};

/// What the archive has of one file.
struct Owned {
  std::vector<const archive::StoredSource*> documents;
  std::vector<std::string> failed;  ///< ids
};

class Comparison {
 public:
  Comparison(const Scan& scan, const Stored& stored, const ChangeOptions& options)
      : scan_(scan), options_(options), documents_(stored.documents.size()) {
    const Owners owners(scan.entries);
    for (const archive::StoredSource& document : stored.documents) {
      stored_.emplace(document.id, &document.stamp);
      if (const std::string_view path = owners.of(document.stamp.path); !path.empty())
        owned_[path].documents.push_back(&document);
    }
    for (const archive::Failure& failure : stored.failures) {
      const std::string id = id_of(failure.stamp);
      ledger_.emplace(id, &failure);
      if (const std::string_view path = owners.of(failure.stamp.path); !path.empty()) owned_[path].failed.push_back(id);
    }
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
    Task task{document_id(scan_.source, entry.path), scan_.source, entry};
    const auto found = owned_.find(entry.path);
    const Owned owned = found == owned_.end() ? Owned() : std::move(found->second);
    // A file that is a document holds none: what is called "a.txt!b" beside "a.txt" was a file of that name.
    const bool single = std::any_of(owned.documents.begin(), owned.documents.end(),
                                    [&](const archive::StoredSource* document) { return document->id == task.id; });
    bool untouched = false;
    for (const archive::StoredSource* document : owned.documents) {
      if (single && document->id != task.id) continue;
      const archive::SourceStamp& stamp = document->stamp;
      untouched = untouched || (stamp.size == entry.size && stamp.mtime_ns == entry.mtime_ns);
      task.known.emplace(document->id, options_.reread_all ? std::string() : stamp.hash);
      seen_.insert(document->id);
    }
    seen_.insert(owned.failed.begin(), owned.failed.end());
    seen_.insert(task.id);
    if (untouched && owned.failed.empty() && !options_.reread_all) {
      changes_.unchanged += task.known.size();
      return;
    }
    task.failed = owned.failed;
    changes_.tasks.push_back(std::move(task));
  }

  void note(const archive::Failure& failure) {
    const std::string id = id_of(failure.stamp);
    seen_.insert(id);
    const auto known = ledger_.find(id);
    if (known == ledger_.end() || !same_failure(*known->second, failure)) changes_.failures.push_back(failure);
    if (stored_.contains(id)) ++unreadable_;
  }

  /// Below a folder that does not list, or in a file that does not open.
  [[nodiscard]] bool out_of_sight(const std::string& path) const {
    return std::any_of(scan_.failures.begin(), scan_.failures.end(), [&](const archive::Failure& failure) {
      const std::string& above = failure.stamp.path;
      return path.size() > above.size() && path.starts_with(above) &&
             (path[above.size()] == '/' || path[above.size()] == '!');
    });
  }

  void find_gone() {
    for (const auto& [id, stamp] : stored_)
      if (!seen_.contains(id) && !out_of_sight(stamp->path)) changes_.gone.push_back(id);
  }

  void hold_back_if_many() {
    const std::size_t lost = changes_.gone.size() + unreadable_;
    if (options_.prune || !too_many_to_go(lost, documents_)) return;
    changes_.held_back = lost;
    changes_.gone.clear();
    std::erase_if(changes_.failures, [&](const archive::Failure& f) { return stored_.contains(id_of(f.stamp)); });
  }

  const Scan& scan_;
  const ChangeOptions& options_;
  std::size_t documents_;
  std::map<std::string, const archive::SourceStamp*> stored_;
  std::map<std::string, const archive::Failure*> ledger_;
  std::map<std::string_view, Owned> owned_;  ///< by path of the file
  std::set<std::string> seen_;
  std::size_t unreadable_ = 0;  ///< documents whose files do not open any longer
  Changes changes_;
};

}  // namespace

bool too_many_to_go(std::size_t gone, std::size_t documents) {
  return gone > few && gone * one_part_in > documents;
}

bool same_failure(const archive::Failure& a, const archive::Failure& b) {
  return a.phase == b.phase && a.code == b.code && a.message == b.message && a.stamp.size == b.stamp.size &&
         a.stamp.mtime_ns == b.stamp.mtime_ns;
}

Changes find_changes(const Scan& scan, const Stored& stored, const ChangeOptions& options) {
  return Comparison(scan, stored, options).run();
}

}  // namespace sovang::pipeline
