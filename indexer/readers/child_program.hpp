// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sovang::readers {

/// What a program that was run has written, and how it ended.
struct ChildResult {
  enum class End : std::uint8_t {
    exited,
    crashed,   ///< by a signal of its own: `status` is its number
    too_slow,  ///< it was ended at its limit of time
    too_much,  ///< it was ended at the limit of what it may write
    not_started
  };
  End end = End::not_started;
  int status = 0;
  std::string output;
};

struct ChildLimits {
  std::chrono::seconds time{120};                         ///< from its start to its end
  std::size_t output = 256u << 20;                        ///< bytes
  std::chrono::seconds silence = std::chrono::hours(24);  ///< from one thing that it writes to the next
};

/// Runs a program by its path, gives it `input` on its standard input and takes its standard output. It has no other
/// file of ours open, and its messages go nowhere.
[[nodiscard]] ChildResult run_child(const std::vector<std::string>& command, std::string_view input,
                                    const ChildLimits& limits);

/// Where a program of that name lies on the PATH, or "".
[[nodiscard]] std::string find_program(std::string_view name);

}  // namespace sovang::readers
