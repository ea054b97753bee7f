// SPDX-License-Identifier: GPL-3.0-or-later
#include <exception>
#include <iostream>

#include <CLI/CLI.hpp>

#include "indexer/cli/command.hpp"
#include "indexer/cli/terminal.hpp"

namespace {

using namespace sovang;

constexpr const char* footer =
    "Exit status: 0 done, 1 error, 3 done, with failures, under --strict,\n"
    "11 archive too old or too new, 19 archive locked by another program,\n"
    "64 wrong usage.\n"
    "\n"
    "Examples:\n"
    "  sovang-index build news decrees --archive sovang.archive\n"
    "  sovang-index explain news/001.txt\n";

int finish(const Result<void>& result) {
  std::cout.flush();
  if (result) return std::cout ? 0 : 1;
  indexer::report(result.error());
  return exit_status(result.error().code);
}

/// CLI11 prints help and version itself; its complaints are ours to word.
int usage(const CLI::App& app, const CLI::ParseError& error, std::string_view first_argument) {
  if (error.get_exit_code() == 0) return app.exit(error);
  const auto chosen = app.get_subcommands();
  const bool unknown = chosen.empty() && !first_argument.empty() && first_argument.front() != '-';
  const std::string help = chosen.empty() ? "sovang-index" : "sovang-index " + chosen.front()->get_name();
  return finish(fail(ErrorCode::invalid_argument,
                     unknown ? "there is no command '" + std::string(first_argument) + "'" : error.what(),
                     "see " + help + " --help"));
}

int main_program(int argc, char** argv) {
  CLI::App app{
      "Reads Vietnamese news and decrees into an archive: who led, who was honoured,\n"
      "when, and the sentence that proves it. Ask it with sovang.",
      "sovang-index"};
  app.set_version_flag("--version", "sovang-index " SOVANG_VERSION);
  app.require_subcommand(1);
  app.footer(footer);
  app.get_formatter()->column_width(28);
  indexer::Options options;
  for (const indexer::Command& command : indexer::commands()) {
    CLI::App* sub = app.add_subcommand(command.name, command.summary);
    command.declare(*sub, options);
    sub->footer(command.examples);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return usage(app, error, argc > 1 ? argv[1] : "");
  }
  for (const indexer::Command& command : indexer::commands())
    if (app.got_subcommand(command.name)) return finish(command.run(options));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return main_program(argc, argv);
  } catch (const std::exception& error) {
    indexer::report(Error(ErrorCode::internal, std::string("internal error: ") + error.what(), "please report this"));
    return exit_status(ErrorCode::internal);
  }
}
