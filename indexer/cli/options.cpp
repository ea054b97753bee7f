// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/options.hpp"

#include <algorithm>
#include <thread>

#include <CLI/CLI.hpp>

#include "core/console/environment.hpp"
#include "core/console/terminal.hpp"
#include "indexer/readers/worker.hpp"

namespace sovang::indexer {

void declare_archive(CLI::App& app, Options& options) {
  app.add_option("--archive", options.archive, "the archive\n($SOVANG_ARCHIVE, else ./sovang.archive)")
      ->type_name("DIR");
}

void declare_schemas(CLI::App& app, Options& options) {
  app.add_option("--schemas", options.schemas,
                 "folder of your own awards.xml, units.xml,\nrelations.xml …: adds to ours, or overrides them\n(ours: "
                 "$SOVANG_SCHEMAS, else the installed)")
      ->type_name("DIR");
}

void declare_work(CLI::App& app, Options& options) {
  app.add_option("--jobs", options.jobs, "files read at one time (as many as processors)")
      ->check(CLI::Range(1, 256).description(""))
      ->type_name("N");
  app.add_option("--memory", options.memory, "files held in memory at one time: 256M, 1G (256M)")
      ->transform(CLI::AsSizeValue(false).description(""))
      ->type_name("SIZE");
  declare_ocr(app, options);
}

void declare_ocr(CLI::App& app, Options& options) {
  app.add_flag("--ocr", options.ocr,
               "read scans too, by tesseract (tesseract-ocr-vie):\nslow, and letters may be wrong");
}

void declare_strict(CLI::App& app, Options& options) {
  app.add_flag("--strict", options.strict, "exit with status 3 where a file could not be read");
}

void declare_format(CLI::App& app, Options& options) {
  app.add_option("--format", options.format, "how to print")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->type_name("text|json");
}

void declare_lock(CLI::App& app, Options& options) {
  app.add_option("--wait-lock", options.wait_lock, "wait so long for another writer, then exit 19 (0)")
      ->check(CLI::Range(0.0, 1e6).description(""))
      ->type_name("SECONDS");
}

Result<void> of_an_archive(const Error& error) {
  if (error.code != ErrorCode::not_found) return Unexpected(error);
  return fail(ErrorCode::io, error.message, error.hint);
}

archive::Patience patience_of(const Options& options, std::stop_token stop) {
  const auto tell = [](const Error& held) { console::warn(program_name, held.message + "; waiting"); };
  return {std::chrono::milliseconds(static_cast<std::int64_t>(options.wait_lock * 1000)), std::move(stop), tell};
}

std::filesystem::path archive_of(const Options& options) {
  return options.archive.empty() ? console::default_archive() : options.archive;
}

pipeline::WorkOptions work_of(const Options& options) {
  pipeline::WorkOptions work;
  work.jobs = options.jobs > 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
  work.memory = options.memory;
  work.ocr = options.ocr;
  std::error_code error;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) work.worker = {self.string(), std::string(readers::worker_word)};
  return work;
}

}  // namespace sovang::indexer
