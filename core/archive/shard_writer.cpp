// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/shard_writer.hpp"

#include <utility>

#include "core/archive/database_error.hpp"
#include "core/archive/fields.hpp"
#include "core/archive/forgotten.hpp"
#include "core/archive/ledger.hpp"
#include "core/archive/metadata.hpp"
#include "core/archive/sums.hpp"
#include "core/archive/terms.hpp"

namespace sovang::archive {

ShardWriter::ShardWriter(std::filesystem::path folder, Xapian::WritableDatabase database)
    : folder_(std::move(folder)),
      database_(std::move(database)),
      spellings_(!database_.get_metadata(metadata::spellings_stale).empty()) {}

void ShardWriter::run(const std::function<void()>& change) {
  if (broken_) broken_ = guarded(folder_.string(), change);
}

void ShardWriter::begin() {
  if (!std::exchange(changed_, true)) drop_sums(folder_);
  if (!in_transaction_) database_.begin_transaction();
  in_transaction_ = true;
}

void ShardWriter::end() {
  if (in_transaction_) database_.commit_transaction();
  in_transaction_ = false;
  written_bytes_ += std::exchange(uncommitted_bytes_, 0);
}

/// 0: no such document.
Xapian::docid ShardWriter::find(const std::string& id) const {
  const std::string key = term(field("id")->prefix, id);
  const auto found = database_.postlist_begin(key);
  return found == database_.postlist_end(key) ? 0 : *found;
}

void ShardWriter::change(const std::string& key, const std::string& value) {
  if (database_.get_metadata(key) == value) return;
  begin();
  database_.set_metadata(key, value);
}

void ShardWriter::replace(const Prepared& prepared) {
  begin();
  erase_articles(prepared.id);
  for (const Xapian::Document& article : prepared.articles) database_.add_document(article);
  spellings_.touch(prepared.document);
  if (const Xapian::docid old = find(prepared.id); old != 0) {
    spellings_.touch(database_.get_document(old));
    database_.replace_document(old, prepared.document);
  } else {
    database_.add_document(prepared.document);
  }
}

void ShardWriter::remove(const std::string& id) {
  const Xapian::docid old = find(id);
  if (old == 0) return;
  begin();
  spellings_.touch(database_.get_document(old));
  database_.delete_document(old);
  erase_articles(id);
}

/// Their words are those of the whole document, which tells the spellings of them.
void ShardWriter::erase_articles(const std::string& id) {
  const std::string parts = parts_of(id);
  const std::vector<Xapian::docid> old(database_.postlist_begin(parts), database_.postlist_end(parts));
  for (const Xapian::docid part : old) database_.delete_document(part);
}

void ShardWriter::put(const Prepared& prepared) {
  run([&] {
    replace(prepared);
    change(metadata::failure_prefix + prepared.id, "");
    uncommitted_bytes_ += prepared.bytes;
  });
}

void ShardWriter::erase(const std::string& id) {
  run([&] { remove(id); });
}

void ShardWriter::put_failure(const std::string& id, const Failure& failure) {
  run([&] {
    remove(id);
    change(metadata::failure_prefix + id, store_failure(failure));
  });
}

void ShardWriter::forget(const Forgotten& forgotten) {
  run([&] {
    remove(forgotten.id);
    change(metadata::failure_prefix + forgotten.id, "");
    change(metadata::forgotten_prefix + forgotten.id, store_forgotten(forgotten));
    change(metadata::features, with_feature(database_.get_metadata(metadata::features), forgotten_feature));
  });
}

void ShardWriter::set(const std::string& key, const std::string& value) {
  run([&] { change(key, value); });
}

void ShardWriter::commit_batch() {
  run([this] {
    if (!spellings_.up_to_date()) change(metadata::spellings_stale, "1");
    end();
  });
}

void ShardWriter::commit() {
  run([this] {
    if (!spellings_.up_to_date()) {
      begin();
      spellings_.update(database_);
    }
    end();
    if (std::exchange(changed_, false) && sums_are_cheap(folder_, written_bytes_)) note_sums(folder_);
  });
}

}  // namespace sovang::archive
