// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "query/cli/command.hpp"

namespace sovang::cli {

std::span<const Command> commands() {
  static const std::array table{search_command, ask_command,   leaders_command, timeline_command, facts_command,
                                show_command,   cites_command, units_command,   help_command};
  return table;
}

}  // namespace sovang::cli
