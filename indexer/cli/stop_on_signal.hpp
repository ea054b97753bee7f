// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace sovang::indexer {

/// While it lives, SIGINT and SIGTERM request a stop instead of ending the process; a second one ends it at once, which
/// costs no more than what is not committed. Make it before any other thread: it blocks the signals for all of them and
/// waits for them on a thread of its own, so that nothing runs inside a signal handler.
class StopOnSignal {
 public:
  StopOnSignal();
  StopOnSignal(const StopOnSignal&) = delete;
  StopOnSignal& operator=(const StopOnSignal&) = delete;
  ~StopOnSignal() = default;

  [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }

 private:
  std::stop_source stop_;
  std::jthread waiting_;
};

}  // namespace sovang::indexer
