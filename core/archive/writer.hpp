// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/archive/lineage.hpp"
#include "core/archive/lock.hpp"
#include "core/archive/types.hpp"
#include "core/base/result.hpp"

namespace sovang::archive {

struct WriterOptions {
  std::uint64_t commit_bytes = 4u << 20;    ///< commit after about so many bytes of text (2–4 MB measures best)
  Patience patience = {};                   ///< with another writer
  unsigned shards = 1;                      ///< of an archive that is made; one that is there has those that it has
  std::uint64_t waiting_bytes = 16u << 20;  ///< of texts that wait to be written, where there are several shards
};

/// The only way into an archive. One writer at a time: a second one fails with `locked`. Whatever stops the process,
/// the archive holds the state of the last commit: every document is there wholly or not at all. Once the database
/// failed (a full disk), what was not committed is lost and every later call fails in the same way. An archive of
/// several shards is written by a thread each: a failure may then be told by a later call than the one it is of, by
/// commit() at the latest.
class Writer {
 public:
  /// Opens the archive in folder `path`, making it if there is none. Fails with locked, version (made by a later
  /// program), corrupt, io, or invalid_argument where the folder holds anything else.
  [[nodiscard]] static Result<Writer> open(const std::filesystem::path& path, const WriterOptions& options = {});

  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;
  ~Writer();  ///< what is not committed is dropped

  /// Every document and every failure whose stamp names `source`, in order of path.
  [[nodiscard]] Result<std::vector<StoredSource>> documents(const std::string& source) const;
  [[nodiscard]] Result<std::vector<Failure>> failures() const;

  /// Writes a document, in place of the one with the same id; clears a failure of the same id. Commits by itself when
  /// commit_bytes are reached. Fails with too_large for a record of more than 64 MiB, which then is not written.
  [[nodiscard]] Result<void> put(const model::Record& record, const SourceStamp& stamp, Authority authority);
  [[nodiscard]] Result<void> erase(const std::string& id);

  /// Notes that a file could not be indexed; a document of the same id is removed, since it no longer is what the
  /// file says.
  [[nodiscard]] Result<void> put_failure(const std::string& id, const Failure& failure);
  /// At the next commit, where that is durable in every shard.
  [[nodiscard]] Result<void> erase_failure(const std::string& id);
  /// The same as put_failure, for a file that holds documents: durable no later than any document that is put after
  /// it, in whatever shard.
  [[nodiscard]] Result<void> mark_incomplete(const std::string& id, const Failure& failure);

  /// Takes a document out for good, if it is there, with the failure of the same id, and remembers that it stays out:
  /// put() of this id is up to the caller, who asks forgotten(). Both come with the same commit.
  [[nodiscard]] Result<void> forget(const Forgotten& forgotten);
  /// Forgets that it was forgotten: the document may come again.
  [[nodiscard]] Result<void> recall(const std::string& id);
  /// In order of source and path.
  [[nodiscard]] Result<std::vector<Forgotten>> forgotten() const;

  /// What the query side needs from the knowledge, so that it loads no XML: hash, abbreviations ("ubnd" → "ủy ban nhân
  /// dân"), award names by id. Written only where it differs.
  [[nodiscard]] Result<void> set_knowledge(const std::string& hash,
                                           const std::vector<std::pair<std::string, std::string>>& abbreviations,
                                           const std::vector<std::pair<std::string, std::string>>& award_names);

  /// What became of units and places; of communes only what concerns the units that the archive names now. Written only
  /// where it differs.
  [[nodiscard]] Result<void> set_lineage(const Lineage& lineage);

  /// Notes the phrasings by which `sovang ask` knows what is asked for: the name of a set and its phrases, each in a
  /// pair of its own.
  [[nodiscard]] Result<void> set_question_words(const std::vector<std::pair<std::string, std::string>>& words);

  /// Makes everything so far durable and brings the map of spellings up to date. Where nothing changed, nothing is
  /// written: the revision of the archive stays the same.
  [[nodiscard]] Result<void> commit();

 private:
  struct Private;
  explicit Writer(std::unique_ptr<Private> p);
  std::unique_ptr<Private> p_;
};

}  // namespace sovang::archive
