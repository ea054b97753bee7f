// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/archive/lock.hpp"
#include "indexer/pipeline/process.hpp"

namespace CLI {
class App;
}

namespace sovang::indexer {

inline constexpr const char* program_name = "sovang-index";

/// Everything that can be said on the command line. Each command declares the options that it knows.
struct Options {
  std::vector<std::string> inputs;  ///< SOURCE…, FILE… or GOLD.jsonl…
  std::string archive;
  std::string schemas;
  unsigned jobs = 0;  ///< 0: as many as the machine has processors
  std::uint64_t memory = 256u << 20;
  bool strict = false;
  bool ocr = false;
  bool prune = false;
  unsigned shards = 0;   ///< 0: as many as there are
  double wait_lock = 0;  ///< seconds
  bool verbose = false;
  bool html = false;
  std::string progress = "bar";
  std::string format = "text";

  bool unused = false;   ///< of evaluate
  bool undo = false;     ///< of forget
  bool compact = false;  ///< of forget

  std::string verb;  ///< of decide: same, not-same, hide, list
  std::string why;
  std::string who;
  std::string when;
  std::string decisions;  ///< file
};

void declare_archive(CLI::App& app, Options& options);
void declare_schemas(CLI::App& app, Options& options);
void declare_work(CLI::App& app, Options& options);  ///< --jobs, --memory, --ocr
void declare_ocr(CLI::App& app, Options& options);
void declare_strict(CLI::App& app, Options& options);
void declare_format(CLI::App& app, Options& options);  ///< text or json

void declare_lock(CLI::App& app, Options& options);  ///< --wait-lock

/// A failure of opening an archive, for a program of which exit status 2 would say that a question has no answer.
[[nodiscard]] Result<void> of_an_archive(const Error& error);

/// --wait-lock; a requested stop ends the waiting.
[[nodiscard]] archive::Patience patience_of(const Options& options, std::stop_token stop);

/// --archive, else $SOVANG_ARCHIVE, else ./sovang.archive.
[[nodiscard]] std::filesystem::path archive_of(const Options& options);

/// How files are read: --jobs (else the number of processors), --memory, --ocr; this program is its own worker.
[[nodiscard]] pipeline::WorkOptions work_of(const Options& options);

}  // namespace sovang::indexer
