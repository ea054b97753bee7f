// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/console/program.hpp"
#include "indexer/cli/options.hpp"

namespace sovang::indexer {

using Command = console::Command<Options>;

/// Every command, in the order in which --help lists them.
[[nodiscard]] std::span<const Command> commands();

extern const Command build_command;
extern const Command extract_command;
extern const Command explain_command;
extern const Command evaluate_command;
extern const Command status_command;
extern const Command verify_command;
extern const Command compact_command;
extern const Command forget_command;
extern const Command decide_command;

}  // namespace sovang::indexer
