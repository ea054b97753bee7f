// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/writer.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "core/archive/database_error.hpp"
#include "core/archive/failures.hpp"
#include "core/archive/fields.hpp"
#include "core/archive/forgotten.hpp"
#include "core/archive/index_document.hpp"
#include "core/archive/ledger.hpp"
#include "core/archive/metadata.hpp"
#include "core/archive/open_database.hpp"
#include "core/archive/spelling_keeper.hpp"
#include "core/archive/sums.hpp"
#include "core/archive/terms.hpp"

namespace sovang::archive {

/// Everything between two commits happens inside one Xapian transaction. It keeps Xapian's automatic flush (every
/// 10,000 documents, wherever that falls) from making half of a batch durable, and makes the database object drop what
/// was not committed when it goes, where it would commit otherwise; no environment variable is needed for either.
struct Writer::Private {
  Private(std::string archive, HeldDatabase held, const WriterOptions& writer_options)
      : where(std::move(archive)),
        options(writer_options),
        lock(std::move(held.lock)),
        database(std::move(held.database)),
        spellings(!database.get_metadata(metadata::spellings_stale).empty()) {}

  /// Calls `change`, which may throw or fail. A database that threw has dropped the whole batch: from then on nothing
  /// more is taken, so that the caller cannot believe in documents that are gone.
  Result<void> run(const std::function<void()>& change) {
    if (!broken) return pass(broken);
    broken = guarded(where, change);
    return broken;
  }

  void begin() {
    if (!std::exchange(changed, true)) drop_sums(where);
    if (!in_transaction) database.begin_transaction();
    in_transaction = true;
  }

  void end() {
    if (in_transaction) database.commit_transaction();
    in_transaction = false;
    written_bytes += std::exchange(uncommitted_bytes, 0);
  }

  /// 0: no such document.
  Xapian::docid find(const std::string& id) const {
    const std::string key = term(field("id")->prefix, id);
    const auto found = database.postlist_begin(key);
    return found == database.postlist_end(key) ? 0 : *found;
  }

  void set(const std::string& key, const std::string& value) {
    if (database.get_metadata(key) == value) return;
    begin();
    database.set_metadata(key, value);
  }

  void put(const std::string& id, const Xapian::Document& document, const std::vector<Xapian::Document>& articles) {
    begin();
    erase_articles(id);
    for (const Xapian::Document& article : articles) database.add_document(article);
    spellings.touch(document);
    if (const Xapian::docid old = find(id); old != 0) {
      spellings.touch(database.get_document(old));
      database.replace_document(old, document);
    } else {
      database.add_document(document);
    }
  }

  void erase(const std::string& id) {
    const Xapian::docid old = find(id);
    if (old == 0) return;
    begin();
    spellings.touch(database.get_document(old));
    database.delete_document(old);
    erase_articles(id);
  }

  /// Their words are those of the whole document, which tells the spellings of them.
  void erase_articles(const std::string& id) {
    const std::string parts = parts_of(id);
    const std::vector<Xapian::docid> old(database.postlist_begin(parts), database.postlist_end(parts));
    for (const Xapian::docid part : old) database.delete_document(part);
  }

  /// Amid a run: the map of spellings is left for the end, and the mark goes with the documents that it misses.
  void commit_batch() {
    if (!spellings.up_to_date()) set(metadata::spellings_stale, "1");
    end();
  }

  void commit() {
    if (!spellings.up_to_date()) {
      begin();
      spellings.update(database);
    }
    end();
    if (changed && sums_are_cheap(where, written_bytes)) note_sums(where);
    changed = false;
  }

  std::string where;
  WriterOptions options;
  Lock lock;
  Xapian::WritableDatabase database;
  SpellingKeeper spellings;
  bool in_transaction = false;
  bool changed = false;  ///< since the files' sums were noted
  std::uint64_t uncommitted_bytes = 0;
  std::uint64_t written_bytes = 0;
  Result<void> broken;
};

namespace {

constexpr std::size_t longest_record_id = 64;
constexpr std::size_t longest_data = 64u << 20;  // glass would refuse some more, and with it drop the batch

/// The places in which the units lie that the archive names.
std::set<std::string, std::less<>> places_of_units(const Xapian::Database& database) {
  const std::string prefix(field("unit")->prefix);
  std::set<std::string, std::less<>> places;
  for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it)
    if (const std::string id = (*it).substr(prefix.size()); id.find('!') == std::string::npos)
      if (const std::string_view place = place_of_unit(id); !place.empty()) places.emplace(place);
  return places;
}

Result<void> check_id(const std::string& id) {
  if (!id.empty() && id.size() <= longest_record_id) return {};
  return fail(ErrorCode::invalid_argument, "\"" + id + "\" cannot be the id of a record", "use 16 hex digits");
}

void add_documents(const Xapian::Database& database, const std::string& source, std::vector<StoredSource>& found,
                   Result<void>& problem) {
  const std::string key = term(field("source")->prefix, source);
  auto stamps = database.valuestream_begin(static_cast<Xapian::valueno>(Slot::stamp));
  const auto end = database.postlist_end(key);
  for (auto document = database.postlist_begin(key); document != end && problem; ++document) {
    stamps.skip_to(*document);
    const bool present = stamps != database.valuestream_end(static_cast<Xapian::valueno>(Slot::stamp));
    Result<StoredSource> stored = load_source(present ? *stamps : std::string());
    if (!stored) {
      problem = pass(stored);
    } else if (stored->stamp.source == source) {
      found.push_back(std::move(*stored));
    }
  }
}

}  // namespace

Writer::Writer(std::unique_ptr<Private> p) : p_(std::move(p)) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

Result<Writer> Writer::open(const std::filesystem::path& path, const WriterOptions& options) {
  Result<HeldDatabase> database = open_for_writing(path, options.patience);
  if (!database) return pass(database);
  return guarded(path.string(),
                 [&] { return Writer(std::make_unique<Private>(path.string(), std::move(*database), options)); });
}

Result<std::vector<StoredSource>> Writer::documents(const std::string& source) const {
  return guarded(p_->where, [&]() -> Result<std::vector<StoredSource>> {
    std::vector<StoredSource> found;
    Result<void> problem;
    add_documents(p_->database, source, found, problem);
    if (!problem) return pass(problem);
    const auto failed = load_failures(p_->database);
    if (!failed) return pass(failed);
    for (const auto& [id, failure] : *failed)
      if (failure.stamp.source == source) found.push_back({id, failure.stamp});
    std::sort(found.begin(), found.end(),
              [](const StoredSource& a, const StoredSource& b) { return a.stamp.path < b.stamp.path; });
    return found;
  });
}

Result<std::vector<Failure>> Writer::failures() const {
  return guarded(p_->where, [&] { return failures_by_path({p_->database}); });
}

Result<void> Writer::put(const model::Record& record, const SourceStamp& stamp, Authority authority) {
  if (auto valid = check_id(record.id); !valid) return valid;
  const auto document = guarded(p_->where, [&] { return index_document(record, stamp, authority); });
  if (!document) return pass(document);
  const auto articles = guarded(p_->where, [&] { return index_articles(record, authority); });
  if (!articles) return pass(articles);
  if (document->get_data().size() > longest_data)
    return fail(ErrorCode::too_large, record.source.path + ": the document is too large for the archive",
                "cut it into documents of at most 64 MiB");
  return p_->run([&] {
    p_->put(record.id, *document, *articles);
    p_->set(metadata::failure_prefix + record.id, "");
    p_->uncommitted_bytes += record.text.size();
    if (p_->uncommitted_bytes >= p_->options.commit_bytes) p_->commit_batch();
  });
}

Result<void> Writer::erase(const std::string& id) {
  return p_->run([&] { p_->erase(id); });
}

Result<void> Writer::put_failure(const std::string& id, const Failure& failure) {
  if (auto valid = check_id(id); !valid) return valid;
  return p_->run([&] {
    p_->erase(id);
    p_->set(metadata::failure_prefix + id, store_failure(failure));
  });
}

Result<void> Writer::erase_failure(const std::string& id) {
  if (auto valid = check_id(id); !valid) return valid;
  return p_->run([&] { p_->set(metadata::failure_prefix + id, ""); });
}

Result<void> Writer::forget(const Forgotten& forgotten) {
  if (auto valid = check_id(forgotten.id); !valid) return valid;
  return p_->run([&] {
    p_->erase(forgotten.id);
    p_->set(metadata::failure_prefix + forgotten.id, "");
    p_->set(metadata::forgotten_prefix + forgotten.id, store_forgotten(forgotten));
    p_->set(metadata::features, with_feature(p_->database.get_metadata(metadata::features), forgotten_feature));
  });
}

Result<void> Writer::recall(const std::string& id) {
  if (auto valid = check_id(id); !valid) return valid;
  return p_->run([&] { p_->set(metadata::forgotten_prefix + id, ""); });
}

Result<std::vector<Forgotten>> Writer::forgotten() const {
  return guarded(p_->where, [&] { return all_forgotten({p_->database}); });
}

Result<void> Writer::set_question_words(const Pairs& words) {
  return p_->run([&] { p_->set(metadata::question_words, store_pairs(words)); });
}

Result<void> Writer::set_knowledge(const std::string& hash, const Pairs& abbreviations, const Pairs& award_names) {
  return p_->run([&] {
    p_->set(metadata::knowledge_hash, hash);
    p_->set(metadata::abbreviations, store_pairs(abbreviations));
    p_->set(metadata::award_names, store_pairs(award_names));
  });
}

Result<void> Writer::set_lineage(const Lineage& lineage) {
  return p_->run([&] { p_->set(metadata::lineage, store_lineage(used_part(lineage, places_of_units(p_->database)))); });
}

Result<void> Writer::commit() {
  return p_->run([&] { p_->commit(); });
}

}  // namespace sovang::archive
