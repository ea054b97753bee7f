// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <thread>

#include "core/base/result.hpp"

namespace sovang::archive {

/// How long a second writer waits for the first.
struct Patience {
  std::chrono::milliseconds wait{0};
  std::stop_token stop = {};                       ///< ends the waiting
  std::function<void(const Error&)> waiting = {};  ///< is told once, where there is something to wait for
};

/// The right to write to an archive: the file `writer` in its folder, which also says who has it, so that whoever is
/// kept out can be told. The kernel takes it back when the process ends, however that comes.
class Lock {
 public:
  /// Fails with locked, naming who holds it, and with io where the folder cannot be written.
  [[nodiscard]] static Result<Lock> take(const std::filesystem::path& folder);

  Lock(Lock&& other) noexcept;
  Lock& operator=(Lock&& other) noexcept;
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock();

  static constexpr const char* file = "writer";

 private:
  explicit Lock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

/// Tries until `attempt` fails with something else than locked, or succeeds, or patience is at its end.
template <class Attempt>
[[nodiscard]] auto wait_for(const Patience& patience, Attempt attempt) {
  const auto end = std::chrono::steady_clock::now() + patience.wait;
  auto tried = attempt();
  if (!tried && tried.error().code == ErrorCode::locked && patience.wait.count() > 0 && patience.waiting)
    patience.waiting(tried.error());
  while (!tried && tried.error().code == ErrorCode::locked && std::chrono::steady_clock::now() < end &&
         !patience.stop.stop_requested()) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    tried = attempt();
  }
  return tried;
}

}  // namespace sovang::archive
