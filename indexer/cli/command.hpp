// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/base/result.hpp"
#include "indexer/cli/options.hpp"

namespace sovang::indexer {

/// A row of the table of commands. What a command finds goes to stdout, what it has to say to stderr; a failure's code
/// is the exit status.
struct Command {
  const char* name;
  const char* summary;
  const char* examples;  ///< shown under --help
  void (*declare)(CLI::App& app, Options& options);
  Result<void> (*run)(const Options& options);
};

/// Every command, in the order in which --help lists them.
[[nodiscard]] std::span<const Command> commands();

extern const Command build_command;
extern const Command extract_command;
extern const Command explain_command;
extern const Command status_command;

}  // namespace sovang::indexer
