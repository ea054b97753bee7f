// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "core/archive/maintenance.hpp"
#include "core/archive/writer.hpp"
#include "core/console/terminal.hpp"
#include "indexer/cli/command.hpp"
#include "indexer/cli/engine.hpp"
#include "indexer/cli/progress.hpp"
#include "indexer/cli/stop_on_signal.hpp"
#include "indexer/pipeline/build.hpp"

namespace sovang::indexer {
namespace {

constexpr const char* examples =
    "What is new or changed is read, what is gone is removed. A source that is\n"
    "missing or empty is an error and removes nothing. Breaking off loses nothing:\n"
    "the next run goes on.\n"
    "\n"
    "Examples:\n"
    "  sovang-index build news decrees --archive sovang.archive\n"
    "  sovang-index build news --shards 4                 moved to four shards\n"
    "  sovang-index build news --prune                    however much is gone\n"
    "  sovang-index build news --strict --progress none   from cron\n";

void declare(CLI::App& app, Options& options) {
  app.add_option("SOURCE", options.inputs, "folders (or files) to index; a source is known\nby its name")
      ->required()
      ->type_name("");
  declare_archive(app, options);
  declare_schemas(app, options);
  declare_work(app, options);
  app.add_option("--shards", options.shards,
                 "databases that the archive is cut into, written\nin parallel (as it is; a new one: 1)")
      ->check(CLI::Range(1, 256).description(""))
      ->type_name("N");
  declare_lock(app, options);
  declare_strict(app, options);
  app.add_flag("--prune", options.prune,
               "remove documents whose files are gone even\nwhere these are many (over 20 and 10 %)");
  app.add_option("--progress", options.progress, "what to say on stderr meanwhile (bar)")
      ->check(CLI::IsMember({"bar", "json", "none"}).description(""))
      ->type_name("bar|json|none");
}

pipeline::BuildOptions build_options(const Options& options, const Engine& engine) {
  pipeline::BuildOptions build;
  build.archive = archive_of(options);
  build.work = work_of(options);
  build.knowledge = engine.knowledge();
  build.prune = options.prune;
  return build;
}

Result<void> verdict(const pipeline::BuildReport& report, bool strict) {
  if (report.others_stale)
    console::warn(
        program_name,
        "the rules have changed since the archive was made: documents of sources not named now still follow the old "
        "ones");
  if (report.held_back > 0)
    return fail(ErrorCode::io,
                std::to_string(report.held_back) + " documents were kept although their files are gone or do not open",
                "check that the sources are complete; --prune removes them");
  if (report.interrupted) return fail(ErrorCode::io, "interrupted; what was read is kept", "run it again to go on");
  if (strict && report.failed > 0)
    return fail(ErrorCode::incomplete, std::to_string(report.failed) + " files could not be read",
                "sovang-index status lists them");
  return {};
}

/// Moves the archive into other shards first, where that is asked for.
Result<archive::Writer> open_writer(const std::filesystem::path& archive, const Options& options,
                                    const std::stop_token& stop) {
  const archive::Patience patience = patience_of(options, stop);
  if (options.shards > 0)
    if (const auto moved = archive::reshard(archive, options.shards, patience); !moved) return pass(moved);
  return archive::Writer::open(archive, {.patience = patience, .shards = std::max(1u, options.shards)});
}

Result<void> run(const Options& options) {
  const StopOnSignal signal;
  const Result<Engine> engine = Engine::load(options.schemas);
  if (!engine) return pass(engine);
  const pipeline::BuildOptions build = build_options(options, *engine);
  const Result<std::vector<pipeline::Scan>> sources =
      pipeline::scan_sources({options.inputs.begin(), options.inputs.end()}, build.archive);
  if (!sources) return pass(sources);
  Result<archive::Writer> writer = open_writer(build.archive, options, signal.token());
  if (!writer) return pass(writer);
  const std::unique_ptr<Talk> talk = make_talk(options.progress);
  const Result<pipeline::BuildReport> report =
      pipeline::build(*writer, *sources, build, engine->enrich(), *talk, signal.token());
  if (!report) return pass(report);
  talk->summary(*report, build.archive.string());
  return verdict(*report, options.strict);
}

}  // namespace

const Command build_command{"build", "create an archive or bring it up to date", examples, declare, run};

}  // namespace sovang::indexer
