// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "core/base/result.hpp"

namespace CLI {
class App;
}

namespace sovang::console {

/// A row of a program's table of commands. What a command finds goes to stdout, what it has to say to stderr; a
/// failure's code is the exit status. `Options` has everything that can be said on the command line; each command
/// declares the options that it knows.
template <class Options>
struct Command {
  const char* name;
  const char* summary;
  const char* examples;  ///< shown under --help
  void (*declare)(CLI::App& app, Options& options);
  Result<void> (*run)(const Options& options);
};

/// What a program says of itself.
struct About {
  const char* name;
  const char* version;
  const char* summary;
  const char* footer;  ///< of --help: exit statuses, examples
  std::size_t column;  ///< of --help, where the descriptions of options begin
};

template <class Options>
struct Program {
  About about;
  std::span<const Command<Options>> commands;                         ///< in the order in which --help lists them
  void (*declare_common)(CLI::App& app, Options& options) = nullptr;  ///< options of every command
  Result<void> (*prepare)(Options& options) = nullptr;                ///< done before any command
};

/// A command with the options that it reads.
struct BoundCommand {
  const char* name;
  const char* summary;
  const char* examples;
  std::function<void(CLI::App&)> declare;
  std::function<Result<void>()> run;
};

/// Reads the command line, runs the command, and reports its failure or wrong usage on stderr; returns the exit status.
/// An exception of a command is reported as an internal error.
[[nodiscard]] int run_program(const About& about, const std::vector<BoundCommand>& commands, int argc,
                              const char* const* argv);

template <class Options>
[[nodiscard]] int run_program(const Program<Options>& program, int argc, const char* const* argv) {
  Options options;
  std::vector<BoundCommand> bound;
  for (const Command<Options>& command : program.commands) {
    const auto declare = [&](CLI::App& app) {
      command.declare(app, options);
      if (program.declare_common != nullptr) program.declare_common(app, options);
    };
    const auto run = [&]() -> Result<void> {
      Result<void> prepared = program.prepare != nullptr ? program.prepare(options) : Result<void>();
      return prepared ? command.run(options) : prepared;
    };
    bound.push_back({command.name, command.summary, command.examples, declare, run});
  }
  return run_program(program.about, bound, argc, argv);
}

}  // namespace sovang::console
