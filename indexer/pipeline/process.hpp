// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/archive/types.hpp"
#include "core/model/record.hpp"
#include "indexer/pipeline/changes.hpp"

namespace sovang::pipeline {

/// What fills mentions, facts and citations into a record. Called from several threads at once.
using Enrich = std::function<void(model::Record&)>;

/// What became of a file: a record, or a failure, or neither where the bytes are those that the archive has.
struct Outcome {
  archive::SourceStamp stamp;
  std::optional<model::Record> record;
  std::optional<archive::Failure> failure;
};

struct WorkOptions {
  unsigned jobs = 1;                    ///< threads that read
  std::uint64_t memory = 256u << 20;    ///< bytes of files and their records on the way at one time, about
  std::uint64_t max_bytes = 64u << 20;  ///< larger files are refused
};

/// One file's bytes made a record of that source and path.
[[nodiscard]] Outcome process_bytes(const Task& task, std::string_view bytes, const Enrich& enrich);

/// Reads one file and makes it a record. Never throws: what goes wrong is a failure.
[[nodiscard]] Outcome process_file(const Task& task, const WorkOptions& options, const Enrich& enrich);

/// Processes the files in parallel and gives the outcomes to `consume` in the order of `tasks`, on the calling thread,
/// until it returns false or a stop is requested; what is under way then is still given.
void process_all(const std::vector<Task>& tasks, const WorkOptions& options, const Enrich& enrich,
                 const std::stop_token& stop, const std::function<bool(const Task&, Outcome)>& consume);

}  // namespace sovang::pipeline
