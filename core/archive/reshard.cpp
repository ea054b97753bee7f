// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/database_error.hpp"
#include "core/archive/failures.hpp"
#include "core/archive/forgotten.hpp"
#include "core/archive/index_document.hpp"
#include "core/archive/ledger.hpp"
#include "core/archive/maintenance.hpp"
#include "core/archive/metadata.hpp"
#include "core/archive/open_database.hpp"
#include "core/archive/shards.hpp"
#include "core/archive/spelling_keeper.hpp"
#include "core/archive/sums.hpp"
#include "core/archive/swap_folders.hpp"
#include "core/archive/terms.hpp"

namespace sovang::archive {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t flush_bytes = 8u << 20;  ///< of data that wait in the memory of one shard

/// The documents and the metadata of some databases, on their way into others.
class Moving {
 public:
  Moving(const std::vector<HeldArchive::Part>& from, std::vector<HeldArchive::Part> to)
      : to_(std::move(to)), waiting_(to_.size()) {
    for (const HeldArchive::Part& part : from) from_.emplace_back(part.database);
  }

  Result<void> run(const std::stop_token& stop) {
    for (const Xapian::Database& database : from_)
      if (auto copied = copy_documents(database, stop); !copied) return copied;
    copy_common();
    if (auto copied = copy_ledger(); !copied) return copied;
    for (HeldArchive::Part& part : to_) {
      part.database.commit();
      part.database.set_metadata(metadata::spellings, spellings_of_terms(part.database).stored());
      part.database.commit();
      note_sums(part.folder);
    }
    return {};
  }

 private:
  [[nodiscard]] Xapian::WritableDatabase& home(const std::string& id) { return to_[shard_of(id, to_.size())].database; }

  Result<void> copy_documents(const Xapian::Database& database, const std::stop_token& stop) {
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      if (stop.stop_requested()) return fail(ErrorCode::io, "interrupted; the archive is as it was", "run it again");
      const Xapian::Document document = database.get_document(*it);
      auto term = document.termlist_begin();
      term.skip_to(std::string(part_term));
      const bool article = term != document.termlist_end() && *term == part_term;
      const std::string id = id_of(document, article);
      if (id.empty())
        return fail(ErrorCode::corrupt, "document " + std::to_string(*it) + " of the archive is damaged",
                    "sovang-index verify tells more");
      const std::size_t shard = shard_of(id, to_.size());
      to_[shard].database.add_document(document);
      waiting_[shard] += document.get_data().size();
      if (waiting_[shard] < flush_bytes) continue;
      to_[shard].database.commit();
      waiting_[shard] = 0;
    }
    return {};
  }

  /// What all shards of an archive have alike.
  void copy_common() {
    const Xapian::Database& first = from_.front();
    for (auto key = first.metadata_keys_begin(); key != first.metadata_keys_end(); ++key) {
      const std::string name = *key;
      if (name.starts_with(metadata::failure_prefix) || name.starts_with(metadata::forgotten_prefix)) continue;
      if (name == metadata::spellings || name == metadata::spellings_stale) continue;
      for (HeldArchive::Part& part : to_) part.database.set_metadata(name, first.get_metadata(name));
    }
  }

  Result<void> copy_ledger() {
    const auto failures = all_failures(from_);
    if (!failures) return pass(failures);
    for (const auto& [id, failure] : *failures)
      for (HeldArchive::Part& part : to_)
        if (failure.code == incomplete_mark || &part.database == &home(id))
          part.database.set_metadata(metadata::failure_prefix + id, store_failure(failure));
    const auto forgotten = all_forgotten(from_);
    if (!forgotten) return pass(forgotten);
    for (const Forgotten& one : *forgotten) {
      home(one.id).set_metadata(metadata::forgotten_prefix + one.id, store_forgotten(one));
      home(one.id).set_metadata(metadata::features,
                                with_feature(home(one.id).get_metadata(metadata::features), forgotten_feature));
    }
    return {};
  }

  std::vector<Xapian::Database> from_;
  std::vector<HeldArchive::Part> to_;
  std::vector<std::uint64_t> waiting_;
};

Result<std::vector<HeldArchive::Part>> make_empty(const fs::path& fresh, std::size_t shards) {
  std::vector<HeldArchive::Part> parts;
  for (std::size_t shard = 0; shard < shards; ++shard) {
    const fs::path folder = shards == 1 ? fresh : shard_folder(fresh, shard);
    fs::create_directories(folder);
    auto database = open_or_make(folder);
    if (!database) return pass(database);
    parts.push_back({folder, std::move(*database)});
  }
  return parts;
}

Result<void> move_into(const fs::path& fresh, const fs::path& archive, const HeldArchive& held, std::size_t shards,
                       const std::stop_token& stop) {
  return guarded(archive.string(), [&]() -> Result<void> {
    auto parts = make_empty(fresh, shards);
    if (!parts) return pass(parts);
    if (auto moved = Moving(held.parts, std::move(*parts)).run(stop); !moved) return moved;
    if (shards > 1)
      if (auto noted = note_shards(fresh, shards); !noted) return noted;
    return exchange(archive, fresh);
  });
}

}  // namespace

Result<bool> reshard(const fs::path& archive, std::size_t shards, const Patience& patience) {
  const auto there = open_for_reading(archive.string());
  if (!there && there.error().code == ErrorCode::not_found) return false;
  if (!there) return pass(there);
  if (there->size() == shards) return false;
  auto held = open_for_writing(archive, patience);
  if (!held) return pass(held);
  if (held->parts.size() == shards) return false;
  auto moved = move_into(beside(archive), archive, *held, shards, patience.stop);
  remove_leftovers(archive);
  if (!moved) return pass(moved);
  return true;
}

}  // namespace sovang::archive
