// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

/// What any bytes are given to: each reader, what unpacks, and what guesses charsets. `./dev fuzz` has libFuzzer look
/// for bytes that crash one, replay_test.cpp gives the seeds to all.
namespace sovang::fuzz {

/// Ends the process where what it makes of the bytes is not what the readers promise (page.hpp).
struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
};

[[nodiscard]] std::span<const Target> targets();

}  // namespace sovang::fuzz
