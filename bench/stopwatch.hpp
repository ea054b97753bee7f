// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>
#include <vector>

#include "bench/measure.hpp"
#include "bench/results.hpp"

namespace sovang::bench {

/// Milliseconds of processor time of this process: what a step takes where nothing else runs and nothing is read from
/// disk. (On a shared machine the clock on the wall tells of the others.)
[[nodiscard]] inline double processor_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// How long one step takes, of many rounds.
class Stopwatch {
 public:
  /// Does it once, and notes how long it took unless it is a trial.
  template <typename Step>
  auto time(bool trial, const Step& step) {
    const double start = processor_ms();
    auto result = step();
    if (!trial) times_.push_back(processor_ms() - start);
    return result;
  }

  [[nodiscard]] json figures() const {
    std::vector<double> times = times_;
    return {{"median", quantile(times, 0.5)}, {"p95", quantile(times, 0.95)}};
  }

 private:
  std::vector<double> times_;
};

}  // namespace sovang::bench
