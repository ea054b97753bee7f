// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/stop_on_signal.hpp"

#include <csignal>
#include <ctime>

#include <unistd.h>

namespace sovang::indexer {
namespace {

constexpr timespec look_again{0, 100'000'000};  // between two looks at whether the work is done

sigset_t signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

void wait(const std::stop_token& done, const std::stop_source& stop) {
  const sigset_t set = signals();
  while (!done.stop_requested()) {
    const int signal = sigtimedwait(&set, nullptr, &look_again);
    if (signal <= 0) continue;
    if (!stop.request_stop()) _exit(128 + signal);
  }
}

}  // namespace

StopOnSignal::StopOnSignal() {
  const sigset_t set = signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  waiting_ = std::jthread([stop = stop_](const std::stop_token& done) { wait(done, stop); });
}

}  // namespace sovang::indexer
