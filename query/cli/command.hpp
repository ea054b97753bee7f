// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/base/result.hpp"
#include "core/console/program.hpp"
#include "query/cli/options.hpp"

namespace sovang::cli {

/// Finding nothing is the failure not_found. What can be wrong with the command line is found before an archive is
/// opened.
using Command = console::Command<Options>;

/// Every command, in the order in which --help lists them.
[[nodiscard]] std::span<const Command> commands();

extern const Command search_command;
extern const Command ask_command;
extern const Command leaders_command;
extern const Command timeline_command;
extern const Command facts_command;
extern const Command show_command;
extern const Command cites_command;
extern const Command units_command;
extern const Command help_command;

}  // namespace sovang::cli
