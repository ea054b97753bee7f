// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace sovang::pipeline {

/// Hands the numbers 0 … n-1 out to workers and their results back to one consumer, in order. Bounded in bytes: a
/// number is handed out only while the costs of all those not yet consumed stay within the budget. Numbers are handed
/// out in order and a result is never refused, so the one that the consumer waits for is always under way: no deadlock,
/// even where one cost is larger than the budget.
template <class T>
class OrderedQueue {
 public:
  OrderedQueue(std::vector<std::uint64_t> costs, std::uint64_t budget) : costs_(std::move(costs)), budget_(budget) {}

  /// For workers: the next number, or nothing: all are handed out, or stop() was called. Waits for the budget.
  [[nodiscard]] std::optional<std::size_t> claim() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || claimed_ == costs_.size() || fits(costs_[claimed_]); });
    if (stopped_ || claimed_ == costs_.size()) return std::nullopt;
    in_flight_ += costs_[claimed_];
    return claimed_++;
  }

  /// For workers: the result of a number that they claimed.
  void finish(std::size_t number, T result) {
    const std::lock_guard lock(mutex_);
    ready_.emplace(number, std::move(result));
    changed_.notify_all();
  }

  /// For the consumer: the next result in order, or nothing at the end. After stop(), what was claimed still comes.
  [[nodiscard]] std::optional<T> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return ready_.contains(taken_) || (taken_ == claimed_ && over()); });
    const auto found = ready_.find(taken_);
    if (found == ready_.end()) return std::nullopt;
    std::optional<T> result(std::move(found->second));
    ready_.erase(found);
    in_flight_ -= costs_[taken_++];
    changed_.notify_all();
    return result;
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

 private:
  [[nodiscard]] bool fits(std::uint64_t cost) const { return in_flight_ == 0 || in_flight_ + cost <= budget_; }
  [[nodiscard]] bool over() const { return stopped_ || claimed_ == costs_.size(); }

  const std::vector<std::uint64_t> costs_;
  const std::uint64_t budget_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::size_t, T> ready_;
  std::uint64_t in_flight_ = 0;
  std::size_t claimed_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
};

}  // namespace sovang::pipeline
