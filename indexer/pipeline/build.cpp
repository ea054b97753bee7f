// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/build.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "core/archive/reader.hpp"
#include "indexer/pipeline/authority.hpp"
#include "indexer/pipeline/document_id.hpp"
#include "indexer/readers/refusal.hpp"

namespace sovang::pipeline {
namespace {

class Build {
 public:
  Build(archive::Writer& writer, const BuildOptions& options, Progress& progress, std::stop_token stop)
      : writer_(writer), options_(options), progress_(progress), stop_(std::move(stop)) {}

  Result<BuildReport> run(const std::vector<Scan>& sources, const Enrich& enrich) {
    if (const Result<void> read = read_state(); !read) return pass(read);
    for (const Scan& scan : sources)
      if (const Result<void> compared = compare(scan); !compared) return pass(compared);
    if (known_.documents == 0 && !note_knowledge()) return pass(written_);
    progress_.begin(tasks_.size());
    process_all(tasks_, options_.work, enrich, stop_,
                [&](const Task& task, Outcome outcome) { return write(task, std::move(outcome)); });
    progress_.end();
    return finish();
  }

 private:
  Result<void> read_state() {
    // A new archive has nothing to tell yet: not being readable is no error here, the writer has opened it.
    const Result<archive::Reader> reader = archive::Reader::open({options_.archive.string()});
    if (reader)
      if (const Result<archive::Statistics> statistics = reader->statistics()) known_ = *statistics;
    Result<std::vector<archive::Forgotten>> forgotten = writer_.forgotten();
    if (!forgotten) return pass(forgotten);
    for (archive::Forgotten& one : *forgotten) {
      if (!one.url.empty()) forgotten_urls_.insert(std::move(one.url));
      forgotten_ids_.insert(std::move(one.id));
    }
    Result<std::vector<archive::Failure>> failures = writer_.failures();
    if (!failures) return pass(failures);
    for (archive::Failure& failure : *failures) {
      std::string id = document_id(failure.stamp.source, failure.stamp.path);
      ledger_.emplace(std::move(id), std::move(failure));
    }
    return {};
  }

  [[nodiscard]] bool rules_changed() const {
    return known_.documents > 0 && known_.knowledge_hash != options_.knowledge.hash;
  }

  Result<void> compare(const Scan& scan) {
    Result<std::vector<archive::StoredSource>> documents = writer_.documents(scan.source);
    if (!documents) return pass(documents);
    Stored stored;
    std::copy_if(documents->begin(), documents->end(), std::back_inserter(stored.documents),
                 [&](const archive::StoredSource& document) { return !ledger_.contains(document.id); });
    for (const auto& [id, failure] : ledger_)
      if (failure.stamp.source == scan.source) stored.failures.push_back(failure);
    named_documents_ += stored.documents.size();
    documents_of_[scan.source] = stored.documents.size();
    return apply(find_changes(without_forgotten(scan), stored, {options_.prune, rules_changed()}));
  }

  /// What stays out is not read at all.
  Scan without_forgotten(Scan scan) {
    const std::size_t before = scan.entries.size();
    std::erase_if(scan.entries,
                  [&](const Entry& entry) { return forgotten_ids_.contains(document_id(scan.source, entry.path)); });
    report_.forgotten += before - scan.entries.size();
    return scan;
  }

  /// The same document may come by another way: a page saved under another name.
  [[nodiscard]] bool stays_out(const model::Record& record) const {
    return forgotten_ids_.contains(record.id) ||
           (!record.source.url.empty() && forgotten_urls_.contains(record.source.url));
  }

  /// What needs no file to be read is written at once.
  Result<void> apply(Changes changes) {
    report_.unchanged += changes.unchanged;
    report_.gone += changes.gone.size();
    report_.failed += changes.failed;
    report_.held_back += changes.held_back;
    std::move(changes.tasks.begin(), changes.tasks.end(), std::back_inserter(tasks_));
    for (const std::string& id : changes.gone) keep(writer_.erase(id));
    for (const std::string& id : changes.settled) keep(writer_.erase_failure(id));
    for (const archive::Failure& failure : changes.failures)
      keep(writer_.put_failure(document_id(failure.stamp.source, failure.stamp.path), failure));
    return written_;
  }

  bool write(const Task& task, Outcome outcome) {
    const bool forgotten = outcome.record && stays_out(*outcome.record);
    if (outcome.bundle) {
      close_bundle(task, outcome);
    } else {
      seen_.insert(outcome.id);
      if (outcome.record && !outcome.last) mark_incomplete(task);
      if (outcome.record && !forgotten) put(outcome);
    }
    if (outcome.last) ++done_;
    tell(task, outcome, forgotten);
    if (outcome.last) drop_unseen(task, outcome);
    return written_.has_value() && !stop_.stop_requested();
  }

  void tell(const Task& task, const Outcome& outcome, bool forgotten) {
    FileEvent event{done_, tasks_.size(), FileResult::unchanged, outcome.stamp, nullptr};
    if (forgotten) {
      event.result = FileResult::forgotten;
      ++report_.forgotten;
    } else if (outcome.record) {
      const bool known = task.known.contains(outcome.id);
      event.result = known ? FileResult::changed : FileResult::added;
      ++(known ? report_.changed : report_.added);
    } else if (outcome.failure) {
      note(outcome.id, *outcome.failure);
      event.result = FileResult::failed;
      event.failure = &*outcome.failure;
      ++report_.failed;
    } else if (!outcome.bundle) {
      ++report_.unchanged;
    }
    if (written_ && (!outcome.bundle || outcome.failure)) progress_.file(event);
  }

  /// Commits may fall between the documents of one file. Until its last one is written, the ledger says so: a run that
  /// is cut off there leaves a file that the next one reads again.
  void mark_incomplete(const Task& task) {
    if (std::exchange(marked_, true)) return;
    archive::Failure mark{{task.source, task.entry.path, task.entry.size, task.entry.mtime_ns, {}},
                          "write",
                          std::string(archive::incomplete_mark),
                          "not all of its documents were written when a run was cut off; run the build again"};
    const auto known = ledger_.find(task.id);
    if (known == ledger_.end() || !same_failure(known->second, mark)) keep(writer_.mark_incomplete(task.id, mark));
  }

  void close_bundle(const Task& task, const Outcome& outcome) {
    const bool noted = std::exchange(marked_, false) || ledger_.contains(task.id);
    if (noted && !outcome.failure) keep(writer_.erase_failure(task.id));
  }

  /// What the archive has of a file and was not met in it is gone, unless the file could not be read to its end.
  void drop_unseen(const Task& task, const Outcome& outcome) {
    if (!outcome.failure) {
      for (const auto& [id, hash] : task.known)
        if (!seen_.contains(id)) gone_members_[task.source].push_back(id);
      for (const std::string& id : task.failed)
        if (!seen_.contains(id)) keep(writer_.erase_failure(id));
    }
    seen_.clear();
  }

  void remove_gone_members() {
    for (const auto& [source, gone] : gone_members_) {
      if (!options_.prune && too_many_to_go(gone.size(), documents_of_[source])) {
        report_.held_back += gone.size();
        continue;
      }
      report_.gone += gone.size();
      for (const std::string& id : gone) keep(writer_.erase(id));
    }
  }

  /// A document that the archive cannot hold is that document's failure; any other failure ends the build.
  void put(Outcome& outcome) {
    Result<void> written = writer_.put(*outcome.record, outcome.stamp, authority_of(*outcome.record));
    if (written && ledger_.contains(outcome.id)) keep(writer_.erase_failure(outcome.id));
    if (written || written.error().code != ErrorCode::too_large) return keep(std::move(written));
    outcome.record.reset();
    outcome.failure = archive::Failure{outcome.stamp, "write", "too-large", readers::sentence(written.error())};
  }

  /// A file that fails as it did before is not written again.
  void note(const std::string& id, const archive::Failure& failure) {
    const auto known = ledger_.find(id);
    const bool same = known != ledger_.end() && same_failure(known->second, failure);
    if (!same) keep(writer_.put_failure(id, failure));
  }

  bool note_knowledge() {
    const KnowledgeStamp& knowledge = options_.knowledge;
    keep(writer_.set_knowledge(knowledge.hash, knowledge.abbreviations, knowledge.award_names));
    keep(writer_.set_lineage(knowledge.lineage));
    keep(writer_.set_question_words(knowledge.question_words));
    return written_.has_value();
  }

  Result<BuildReport> finish() {
    remove_gone_members();
    report_.interrupted = stop_.stop_requested() && done_ < tasks_.size();
    report_.others_stale = rules_changed() && named_documents_ < known_.documents;
    const bool complete = !report_.interrupted && !report_.others_stale && report_.held_back == 0;
    if (written_ && complete) note_knowledge();
    if (written_) keep(writer_.commit());
    if (!written_) return pass(written_);
    return report_;
  }

  void keep(Result<void> written) {
    if (written_ && !written) written_ = std::move(written);
  }

  archive::Writer& writer_;
  const BuildOptions& options_;
  Progress& progress_;
  std::stop_token stop_;
  archive::Statistics known_;
  std::map<std::string, archive::Failure> ledger_;
  std::set<std::string> forgotten_ids_;
  std::set<std::string> forgotten_urls_;
  std::size_t named_documents_ = 0;  ///< of the sources of this run
  std::vector<Task> tasks_;
  std::size_t done_ = 0;
  bool marked_ = false;         ///< the ledger has the file that is being written as incomplete
  std::set<std::string> seen_;  ///< ids met in that file
  std::map<std::string, std::vector<std::string>> gone_members_;  ///< by source: ids
  std::map<std::string, std::size_t> documents_of_;               ///< by source, before this run
  BuildReport report_;
  Result<void> written_;  ///< the first failure of the writer
};

}  // namespace

Result<std::vector<Scan>> scan_sources(const std::vector<std::filesystem::path>& sources,
                                       const std::filesystem::path& archive) {
  std::vector<Scan> scans;
  std::set<std::string> names;
  for (const std::filesystem::path& source : sources) {
    Result<Scan> scanned = scan(source, archive);
    if (!scanned) return pass(scanned);
    if (!names.insert(scanned->source).second)
      return fail(ErrorCode::invalid_argument, "two sources have the name \"" + scanned->source + "\"",
                  "documents are told apart by the source's name: rename one, or index their common parent folder");
    scans.push_back(std::move(*scanned));
  }
  return scans;
}

Result<BuildReport> build(archive::Writer& writer, const std::vector<Scan>& sources, const BuildOptions& options,
                          const Enrich& enrich, Progress& progress, const std::stop_token& stop) {
  return Build(writer, options, progress, stop).run(sources, enrich);
}

}  // namespace sovang::pipeline
