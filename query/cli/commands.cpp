// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "query/cli/command.hpp"

namespace sovang::cli {

namespace {

/// The command, its whole answer read again where the archive has changed while it was read: never half of it. What
/// it prints it prints at the end.
template <const Command& command>
Result<void> whole(const Options& options) {
  constexpr int most = 5;
  Result<void> done = command.run(options);
  for (int i = 0; i < most && !done && done.error().code == ErrorCode::overtaken; ++i) done = command.run(options);
  return done;
}

template <const Command& command>
Command of_archive() {
  return {command.name, command.summary, command.examples, command.declare, whole<command>};
}

}  // namespace

std::span<const Command> commands() {
  static const std::array table{
      of_archive<search_command>(),   of_archive<ask_command>(),   of_archive<leaders_command>(),
      of_archive<timeline_command>(), of_archive<facts_command>(), of_archive<show_command>(),
      of_archive<cites_command>(),    of_archive<units_command>(), help_command};
  return table;
}

}  // namespace sovang::cli
