// SPDX-License-Identifier: GPL-3.0-or-later
#include <exception>
#include <iostream>

#include <CLI/CLI.hpp>

#include "query/cli/command.hpp"
#include "query/cli/report.hpp"

namespace {

using namespace sovang;

constexpr const char* footer =
    "Exit status: 0 done, 1 error, 2 nothing found, 11 archive too old or too new,\n"
    "19 archive locked, 64 wrong usage or malformed query.\n"
    "\n"
    "Examples:\n"
    "  sovang search \"thong ke thai binh\"\n"
    "  sovang leaders --block \"Khối thi đua các cơ quan trung ương\" --year 2020\n";

int finish(const Result<void>& result) {
  std::cout.flush();
  if (result) return std::cout ? 0 : 1;
  cli::report(result.error());
  return exit_status(result.error().code);
}

Result<void> run(const cli::Command& command, cli::Options& options) {
  if (auto composed = cli::compose(options); !composed) return composed;
  return command.run(options);
}

/// CLI11 prints help and version itself; its complaints are ours to word.
int usage(const CLI::App& app, const CLI::ParseError& error, std::string_view first_argument) {
  if (error.get_exit_code() == 0) return app.exit(error);
  const auto chosen = app.get_subcommands();
  const bool unknown = chosen.empty() && !first_argument.empty() && first_argument.front() != '-';
  const std::string help = chosen.empty() ? "sovang --help" : "sovang " + chosen.front()->get_name() + " --help";
  return finish(fail(ErrorCode::invalid_argument,
                     unknown ? "there is no command '" + std::string(first_argument) + "'" : error.what(),
                     "see " + help));
}

int main_program(int argc, char** argv) {
  CLI::App app{
      "Answers from an archive that sovang-index made: who led, who was honoured, when,\n"
      "and the sentence that proves it.",
      "sovang"};
  app.set_version_flag("--version", "sovang " SOVANG_VERSION);
  app.require_subcommand(1);
  app.footer(footer);
  app.get_formatter()->column_width(26);
  cli::Options options;
  for (const cli::Command& command : cli::commands()) {
    CLI::App* sub = app.add_subcommand(command.name, command.summary);
    command.declare(*sub, options);
    cli::declare_common(*sub, options);
    sub->footer(command.examples);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return usage(app, error, argc > 1 ? argv[1] : "");
  }
  for (const cli::Command& command : cli::commands())
    if (app.got_subcommand(command.name)) return finish(run(command, options));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return main_program(argc, argv);
  } catch (const std::exception& error) {
    cli::report(Error(ErrorCode::internal, std::string("internal error: ") + error.what(), "please report this"));
    return exit_status(ErrorCode::internal);
  }
}
