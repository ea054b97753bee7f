// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/program.hpp"

#include <exception>
#include <iostream>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "core/console/terminal.hpp"

namespace sovang::console {
namespace {

int finish(const About& about, const Result<void>& result) {
  std::cout.flush();
  if (result) return std::cout ? 0 : 1;
  report(about.name, result.error());
  return exit_status(result.error().code);
}

/// CLI11 prints help and version itself; its complaints are ours to word.
int usage(const About& about, const CLI::App& app, const CLI::ParseError& error, std::string_view first_argument) {
  if (error.get_exit_code() == 0) return app.exit(error);
  const auto chosen = app.get_subcommands();
  const bool unknown = chosen.empty() && !first_argument.empty() && first_argument.front() != '-';
  const std::string help = chosen.empty() ? about.name : std::string(about.name) + " " + chosen.front()->get_name();
  return finish(about, fail(ErrorCode::invalid_argument,
                            unknown ? "there is no command '" + std::string(first_argument) + "'" : error.what(),
                            "see " + help + " --help"));
}

int parse_and_run(const About& about, const std::vector<BoundCommand>& commands, int argc, const char* const* argv) {
  CLI::App app{about.summary, about.name};
  app.set_version_flag("--version", std::string(about.name) + " " + about.version);
  app.require_subcommand(1);
  app.footer(about.footer);
  app.get_formatter()->column_width(about.column);
  for (const BoundCommand& command : commands) {
    CLI::App* sub = app.add_subcommand(command.name, command.summary);
    command.declare(*sub);
    sub->footer(command.examples);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return usage(about, app, error, argc > 1 ? argv[1] : "");
  }
  for (const BoundCommand& command : commands)
    if (app.got_subcommand(command.name)) return finish(about, command.run());
  return 0;
}

}  // namespace

int run_program(const About& about, const std::vector<BoundCommand>& commands, int argc, const char* const* argv) {
  try {
    return parse_and_run(about, commands, argc, argv);
  } catch (const std::exception& error) {
    report(about.name,
           Error(ErrorCode::internal, std::string("internal error: ") + error.what(), "please report this"));
    return exit_status(ErrorCode::internal);
  }
}

}  // namespace sovang::console
