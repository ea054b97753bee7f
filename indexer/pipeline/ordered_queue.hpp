// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace sovang::pipeline {

/// One feeder puts items in, workers make a result of each, and one consumer gets the results in the order of the
/// items. Bounded in bytes: the feeder waits until the costs of all items that are not yet consumed stay within the
/// budget. Workers and consumer never wait for the budget, so that what the consumer waits for is always under way: no
/// deadlock, even where one cost is larger than the budget.
template <class Item, class Made>
class OrderedQueue {
 public:
  struct Claim {
    std::size_t number;
    Item item;
  };

  explicit OrderedQueue(std::uint64_t budget) : budget_(budget) {}

  /// For the feeder. False after stop(): nothing more is wanted.
  [[nodiscard]] bool put(Item item, std::uint64_t cost) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || in_flight_ == 0 || in_flight_ + cost <= budget_; });
    if (stopped_) return false;
    in_flight_ += cost;
    waiting_.push_back({put_++, std::move(item)});
    costs_.push_back(cost);
    changed_.notify_all();
    return true;
  }

  /// For the feeder: that was the last one.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

  /// For workers: the next item, or nothing: all are handed out, or stop() was called.
  [[nodiscard]] std::optional<Claim> claim() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || closed_ || !waiting_.empty(); });
    if (stopped_ || waiting_.empty()) return std::nullopt;
    Claim claimed = std::move(waiting_.front());
    waiting_.pop_front();
    return claimed;
  }

  /// For workers that take several of a kind at once: those of the waiting items that are `wanted`, up to so many. Does
  /// not wait.
  template <class Wanted>
  [[nodiscard]] std::vector<Claim> claim_more(std::size_t most, const Wanted& wanted) {
    const std::lock_guard lock(mutex_);
    std::vector<Claim> claimed;
    std::deque<Claim> left;
    for (Claim& each : waiting_)
      if (!stopped_ && claimed.size() < most && wanted(std::as_const(each.item)))
        claimed.push_back(std::move(each));
      else
        left.push_back(std::move(each));
    waiting_ = std::move(left);
    return claimed;
  }

  /// For workers: what they made of an item that they claimed.
  void finish(std::size_t number, Made made) {
    const std::lock_guard lock(mutex_);
    ready_.emplace(number, std::move(made));
    changed_.notify_all();
  }

  /// For the consumer: the next result in order, or nothing at the end. After stop(), what was claimed still comes.
  [[nodiscard]] std::optional<Made> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return ready_.contains(taken_) || (!under_way(taken_) && over()); });
    const auto found = ready_.find(taken_);
    if (found == ready_.end()) return std::nullopt;
    std::optional<Made> result(std::move(found->second));
    ready_.erase(found);
    ++taken_;
    in_flight_ -= costs_.front();
    costs_.pop_front();
    changed_.notify_all();
    return result;
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

 private:
  [[nodiscard]] bool over() const { return stopped_ || (closed_ && waiting_.empty()); }

  /// Claimed, and not ready yet or ready. Of those not taken yet the waiting ones may lie between them.
  [[nodiscard]] bool under_way(std::size_t number) const {
    return number < put_ && (waiting_.empty() || number < waiting_.front().number);
  }

  const std::uint64_t budget_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Claim> waiting_;        ///< in the order of their numbers
  std::deque<std::uint64_t> costs_;  ///< of all items put in and not yet consumed
  std::map<std::size_t, Made> ready_;
  std::uint64_t in_flight_ = 0;
  std::size_t put_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
  bool closed_ = false;
};

}  // namespace sovang::pipeline
