// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "indexer/cli/command.hpp"

namespace sovang::indexer {

std::span<const Command> commands() {
  static const std::array table{build_command,  extract_command, explain_command, evaluate_command, status_command,
                                verify_command, compact_command, forget_command,  decide_command};
  return table;
}

}  // namespace sovang::indexer
