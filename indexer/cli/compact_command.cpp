// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <iostream>

#include <CLI/CLI.hpp>

#include "core/archive/maintenance.hpp"
#include "core/text/harmless.hpp"
#include "indexer/cli/command.hpp"
#include "indexer/cli/stop_on_signal.hpp"

namespace sovang::indexer {
namespace {

constexpr const char* examples =
    "A new archive is written beside the old one and takes its place in one step:\n"
    "broken off at any moment, the archive is as it was. It needs room on the disk\n"
    "for both. Questions are answered meanwhile; a build has to wait.\n"
    "\n"
    "Examples:\n"
    "  sovang-index compact --archive sovang.archive\n"
    "  sovang-index compact --wait-lock 3600          after a build that still runs\n";

void declare(CLI::App& app, Options& options) {
  declare_archive(app, options);
  declare_lock(app, options);
}

std::string megabytes(std::uint64_t bytes) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f MB", static_cast<double>(bytes) / 1e6);
  return text;
}

Result<void> run(const Options& options) {
  const StopOnSignal signal;
  const std::filesystem::path archive = archive_of(options);
  const auto done = archive::compact(archive, patience_of(options, signal.token()));
  if (!done) return pass(of_an_archive(done.error()));
  std::cerr << text::harmless(archive.string()) << ": " << megabytes(done->bytes_before) << " before, "
            << megabytes(done->bytes_after) << " now\n";
  return {};
}

}  // namespace

const Command compact_command{"compact", "write an archive anew without slack", examples, declare, run};

}  // namespace sovang::indexer
