// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/writer.hpp"

#include <algorithm>
#include <atomic>
#include <map>
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
#include "core/archive/shard_thread.hpp"
#include "core/archive/shards.hpp"
#include "core/archive/terms.hpp"

namespace sovang::archive {

/// The shards, each with a thread of its own where there are several. Every shard commits for itself; what must not be
/// durable in one before all of the documents before it are in every other waits for that (`later`).
struct Writer::Private {
  using Job = ShardThread::Job;

  Private(std::string archive, HeldArchive held, const WriterOptions& writer_options)
      : where(std::move(archive)), options(writer_options), lock(std::move(held.lock)) {
    for (HeldArchive::Part& part : held.parts)
      shards.push_back(std::make_unique<ShardWriter>(part.folder, std::move(part.database)));
    if (shards.size() == 1) return;
    for (const auto& shard : shards)
      threads.push_back(std::make_unique<ShardThread>(*shard, options.waiting_bytes / shards.size()));
  }

  /// The first failure that is known. Those of threads are told by the next call.
  Result<void> post(std::size_t shard, Job job, std::uint64_t bytes = 0) {
    if (!broken) return broken;
    if (threads.empty()) {
      job(*shards[shard]);
      return broken = shards[shard]->state();
    }
    threads[shard]->post(
        [this, job = std::move(job)](ShardWriter& writer) {
          job(writer);
          if (!writer.state()) failed = true;
        },
        bytes);
    return failed ? drain() : Result<void>();
  }

  Result<void> post_to_all(const Job& job) {
    Result<void> posted;
    for (std::size_t shard = 0; shard < shards.size(); ++shard)
      if (Result<void> one = post(shard, job); !one) posted = std::move(one);
    return posted;
  }

  /// Waits for the threads; from then on until the next job the shards may be read here.
  Result<void> drain() {
    for (const auto& thread : threads) thread->drain();
    for (const auto& shard : shards)
      if (broken && !shard->state()) broken = shard->state();
    return broken;
  }

  [[nodiscard]] std::size_t home(const std::string& id) const { return shard_of(id, shards.size()); }

  [[nodiscard]] std::vector<Xapian::Database> databases() const {
    std::vector<Xapian::Database> all;
    for (const auto& shard : shards) all.emplace_back(shard->database());
    return all;
  }

  Result<void> commit_batch() {
    uncommitted_bytes = 0;
    auto posted = post_to_all([](ShardWriter& writer) { writer.commit_batch(); });
    if (!posted || settled.empty()) return posted;
    if (auto done = drain(); !done) return done;
    return settle();
  }

  Result<void> set_everywhere(const std::string& key, const std::string& value) {
    return post_to_all([key, value](ShardWriter& writer) { writer.set(key, value); });
  }

  /// All documents are durable: failures that they have overcome may go.
  Result<void> settle() {
    for (const std::string& id : std::exchange(settled, {}))
      if (auto done = set_everywhere(metadata::failure_prefix + id, ""); !done) return done;
    return {};
  }

  /// The first shard last: where it has something, all have it, and everything that was written before.
  Result<void> set_in_all() {
    if (threads.empty() || at_the_end.empty()) return {};
    for (std::size_t shard = shards.size(); shard-- > 0;) {
      auto posted = post(shard, [&](ShardWriter& writer) {
        for (const auto& [key, value] : at_the_end) writer.set(key, value);
        writer.commit_batch();
      });
      if (!posted) return posted;
      if (auto done = drain(); !done) return done;
    }
    at_the_end.clear();
    return {};
  }

  Result<void> commit() {
    const bool in_order = !threads.empty() && !(settled.empty() && at_the_end.empty());
    if (in_order) {
      if (auto done = commit_batch(); !done) return done;
      if (auto done = drain(); !done) return done;
      if (auto done = set_in_all(); !done) return done;
    }
    uncommitted_bytes = 0;
    if (auto done = post_to_all([](ShardWriter& writer) { writer.commit(); }); !done) return done;
    return drain();
  }

  /// What every shard knows. What is set before the first document goes before it, so that none is without it.
  Result<void> set(const std::string& key, std::string value) {
    if (threads.empty()) return set_everywhere(key, value);
    at_the_end[key] = std::move(value);
    return {};
  }

  Result<void> before_the_first() { return std::exchange(has_put, true) ? Result<void>() : set_in_all(); }

  std::string where;
  WriterOptions options;
  Lock lock;
  std::vector<std::unique_ptr<ShardWriter>> shards;
  std::vector<std::string> settled;               ///< ids of failures that go when all is durable
  std::map<std::string, std::string> at_the_end;  ///< metadata that comes when all is durable
  std::atomic<bool> failed = false;
  bool has_put = false;
  std::uint64_t uncommitted_bytes = 0;
  Result<void> broken;
  std::vector<std::unique_ptr<ShardThread>> threads;  ///< none for a single shard; they go first
};

namespace {

constexpr std::size_t longest_record_id = 64;
constexpr std::size_t longest_data = 64u << 20;  // glass would refuse some more, and with it drop the batch

/// Adds the places in which the units lie that the database names.
void add_places_of_units(const Xapian::Database& database, std::set<std::string, std::less<>>& places) {
  const std::string prefix(field("unit")->prefix);
  for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it)
    if (const std::string id = (*it).substr(prefix.size()); id.find('!') == std::string::npos)
      if (const std::string_view place = place_of_unit(id); !place.empty()) places.emplace(place);
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

Result<std::shared_ptr<const Prepared>> prepare(const std::string& where, const model::Record& record,
                                                const SourceStamp& stamp, Authority authority) {
  if (auto valid = check_id(record.id); !valid) return pass(valid);
  auto prepared = guarded(where, [&] {
    return std::make_shared<const Prepared>(Prepared{record.id, index_document(record, stamp, authority),
                                                     index_articles(record, authority), record.text.size()});
  });
  if (prepared && (*prepared)->document.get_data().size() > longest_data)
    return fail(ErrorCode::too_large, record.source.path + ": the document is too large for the archive",
                "cut it into documents of at most 64 MiB");
  return prepared;
}

}  // namespace

Writer::Writer(std::unique_ptr<Private> p) : p_(std::move(p)) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

Result<Writer> Writer::open(const std::filesystem::path& path, const WriterOptions& options) {
  Result<HeldArchive> held = open_for_writing(path, options.patience, options.shards);
  if (!held) return pass(held);
  return guarded(path.string(),
                 [&] { return Writer(std::make_unique<Private>(path.string(), std::move(*held), options)); });
}

Result<std::vector<StoredSource>> Writer::documents(const std::string& source) const {
  if (auto ready = p_->drain(); !ready) return pass(ready);
  return guarded(p_->where, [&]() -> Result<std::vector<StoredSource>> {
    std::vector<StoredSource> found;
    Result<void> problem;
    for (const Xapian::Database& database : p_->databases()) add_documents(database, source, found, problem);
    if (!problem) return pass(problem);
    const auto failed = all_failures(p_->databases());
    if (!failed) return pass(failed);
    for (const auto& [id, failure] : *failed)
      if (failure.stamp.source == source) found.push_back({id, failure.stamp});
    std::sort(found.begin(), found.end(),
              [](const StoredSource& a, const StoredSource& b) { return a.stamp.path < b.stamp.path; });
    return found;
  });
}

Result<std::vector<Failure>> Writer::failures() const {
  if (auto ready = p_->drain(); !ready) return pass(ready);
  return guarded(p_->where, [&] { return failures_by_path(p_->databases()); });
}

Result<void> Writer::put(const model::Record& record, const SourceStamp& stamp, Authority authority) {
  auto prepared = prepare(p_->where, record, stamp, authority);
  if (!prepared) return pass(prepared);
  if (auto ready = p_->before_the_first(); !ready) return ready;
  const std::uint64_t bytes = (*prepared)->bytes;
  auto posted = p_->post(
      p_->home(record.id), [one = std::move(*prepared)](ShardWriter& writer) { writer.put(*one); }, bytes);
  if (!posted) return posted;
  p_->uncommitted_bytes += bytes;
  if (p_->uncommitted_bytes < p_->options.commit_bytes * p_->shards.size()) return {};
  return p_->commit_batch();
}

Result<void> Writer::erase(const std::string& id) {
  return p_->post(p_->home(id), [id](ShardWriter& writer) { writer.erase(id); });
}

Result<void> Writer::put_failure(const std::string& id, const Failure& failure) {
  if (auto valid = check_id(id); !valid) return valid;
  std::erase(p_->settled, id);
  return p_->post(p_->home(id), [id, failure](ShardWriter& writer) { writer.put_failure(id, failure); });
}

Result<void> Writer::mark_incomplete(const std::string& id, const Failure& failure) {
  if (auto valid = check_id(id); !valid) return valid;
  std::erase(p_->settled, id);
  return p_->post_to_all([id, failure](ShardWriter& writer) { writer.put_failure(id, failure); });
}

Result<void> Writer::erase_failure(const std::string& id) {
  if (auto valid = check_id(id); !valid) return valid;
  p_->settled.push_back(id);
  return p_->threads.empty() ? p_->settle() : Result<void>();
}

Result<void> Writer::forget(const Forgotten& forgotten) {
  if (auto valid = check_id(forgotten.id); !valid) return valid;
  p_->settled.push_back(forgotten.id);
  return p_->post(p_->home(forgotten.id), [forgotten](ShardWriter& writer) { writer.forget(forgotten); });
}

Result<void> Writer::recall(const std::string& id) {
  if (auto valid = check_id(id); !valid) return valid;
  return p_->post(p_->home(id), [id](ShardWriter& writer) { writer.set(metadata::forgotten_prefix + id, ""); });
}

Result<std::vector<Forgotten>> Writer::forgotten() const {
  if (auto ready = p_->drain(); !ready) return pass(ready);
  return guarded(p_->where, [&] { return all_forgotten(p_->databases()); });
}

Result<void> Writer::set_question_words(const Pairs& words) {
  return p_->set(metadata::question_words, store_pairs(words));
}

Result<void> Writer::set_knowledge(const std::string& hash, const Pairs& abbreviations, const Pairs& award_names) {
  if (auto done = p_->set(metadata::abbreviations, store_pairs(abbreviations)); !done) return done;
  if (auto done = p_->set(metadata::award_names, store_pairs(award_names)); !done) return done;
  return p_->set(metadata::knowledge_hash, hash);
}

Result<void> Writer::set_lineage(const Lineage& lineage) {
  if (auto ready = p_->drain(); !ready) return ready;
  const auto places = guarded(p_->where, [&] {
    std::set<std::string, std::less<>> found;
    for (const Xapian::Database& database : p_->databases()) add_places_of_units(database, found);
    return found;
  });
  if (!places) return pass(places);
  return p_->set(metadata::lineage, store_lineage(used_part(lineage, *places)));
}

Result<void> Writer::commit() {
  return p_->commit();
}

}  // namespace sovang::archive
