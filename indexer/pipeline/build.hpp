// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "core/archive/writer.hpp"
#include "core/base/result.hpp"
#include "indexer/pipeline/process.hpp"
#include "indexer/pipeline/progress.hpp"
#include "indexer/pipeline/scan.hpp"

namespace sovang::pipeline {

/// What the archive keeps of the knowledge for the query side (archive::Writer::set_knowledge, set_lineage,
/// set_question_words).
struct KnowledgeStamp {
  std::string hash;
  std::vector<std::pair<std::string, std::string>> abbreviations;
  std::vector<std::pair<std::string, std::string>> award_names;
  archive::Lineage lineage;
  std::vector<std::pair<std::string, std::string>> question_words;
};

struct BuildOptions {
  std::filesystem::path archive;  ///< where the writer writes
  WorkOptions work;
  KnowledgeStamp knowledge;
  bool prune = false;
};

struct BuildReport {
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::size_t gone = 0;
  std::size_t failed = 0;     ///< files and folders that could not be read in this run
  std::size_t forgotten = 0;  ///< files left out since their documents were taken out for good
  std::size_t held_back = 0;  ///< documents whose files are gone, too many to remove without prune
  bool interrupted = false;   ///< a stop was requested: what was written is committed
  bool others_stale = false;  ///< the rules changed, and the archive has documents of sources not named in this run
};

/// Scans every source, before an archive is opened or made: fails where one does not scan (see scan()), or two have
/// one name. `archive` is left out.
[[nodiscard]] Result<std::vector<Scan>> scan_sources(const std::vector<std::filesystem::path>& sources,
                                                     const std::filesystem::path& archive);

/// Brings the archive up to date with the sources: reads what is new or changed, but what was forgotten, removes what
/// is gone (DESIGN §3, *Gone*), notes what cannot be read. Where the hash of the knowledge differs from the archive's,
/// every file is read again; the new hash is noted only at the end, so that a run that breaks off is made up for by the
/// next. Where nothing changed nothing is written.
[[nodiscard]] Result<BuildReport> build(archive::Writer& writer, const std::vector<Scan>& sources,
                                        const BuildOptions& options, const Enrich& enrich, Progress& progress,
                                        const std::stop_token& stop);

}  // namespace sovang::pipeline
