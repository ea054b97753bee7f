// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/archive/types.hpp"
#include "core/model/record.hpp"
#include "indexer/pipeline/changes.hpp"

namespace sovang::pipeline {

/// What fills mentions, facts and citations into a record. Called from several threads at once.
using Enrich = std::function<void(model::Record&)>;

/// What became of a document: a record, or a failure, or neither where the bytes are those that the archive has. A file
/// that holds several documents (readers::unpack) gives one for each, and then one of its own, without a record: its
/// failure, if it broke off.
struct Outcome {
  std::string id;
  archive::SourceStamp stamp;  ///< the path is "file!member" for a member; size and time are the file's
  std::optional<model::Record> record = std::nullopt;
  std::optional<archive::Failure> failure = std::nullopt;
  bool last = true;     ///< nothing more comes of this file
  bool bundle = false;  ///< it holds documents, and this is said of the file itself
};

struct WorkOptions {
  unsigned jobs = 1;                     ///< threads that read
  std::uint64_t memory = 256u << 20;     ///< bytes of files and their records on the way at one time, about
  std::uint64_t max_bytes = 64u << 20;   ///< larger documents are refused
  std::vector<std::string> worker = {};  ///< command that starts a reader of its own (readers/worker.hpp); empty: none
  bool ocr = false;                      ///< recognise the text of pictures
};

using Consume = std::function<bool(const Task&, Outcome)>;

/// Makes records of the files in parallel and gives what became of each to `consume`, in the order of `tasks` and of
/// the documents within, on the calling thread, until it returns false or a stop is requested; what is under way then
/// is still given. Never throws for a file: what goes wrong is a failure.
void process_all(const std::vector<Task>& tasks, const WorkOptions& options, const Enrich& enrich,
                 const std::stop_token& stop, const Consume& consume);

/// The same for one file whose bytes are at hand.
void process_bytes(const Task& task, std::string_view bytes, const WorkOptions& options, const Enrich& enrich,
                   const Consume& consume);

}  // namespace sovang::pipeline
