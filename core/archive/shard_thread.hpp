// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "core/archive/shard_writer.hpp"

namespace sovang::archive {

/// A thread that does what is asked of one shard, in order. What waits for it is bounded in bytes; what still waits
/// when it goes is dropped.
class ShardThread {
 public:
  using Job = std::function<void(ShardWriter&)>;

  ShardThread(ShardWriter& writer, std::uint64_t most_bytes) : writer_(writer), most_bytes_(most_bytes) {
    thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
  }

  /// Waits while more than the bound would wait, but one job always finds room.
  void post(Job job, std::uint64_t bytes) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return jobs_.empty() || bytes_ + bytes <= most_bytes_; });
    jobs_.push_back({std::move(job), bytes});
    bytes_ += bytes;
    changed_.notify_all();
  }

  /// Waits until all is done: from then on until the next job the writer is the caller's to use.
  void drain() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return jobs_.empty(); });
  }

 private:
  struct Waiting {
    Job job;
    std::uint64_t bytes = 0;
  };

  /// A job stays in the queue while it is done, so that an empty queue means that nothing is under way.
  void work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return !jobs_.empty(); }) && !stop.stop_requested()) {
      Waiting& next = jobs_.front();
      lock.unlock();
      next.job(writer_);
      next.job = nullptr;  // what it holds goes on this thread
      lock.lock();
      bytes_ -= next.bytes;
      jobs_.pop_front();
      changed_.notify_all();
    }
  }

  ShardWriter& writer_;
  std::uint64_t most_bytes_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<Waiting> jobs_;
  std::uint64_t bytes_ = 0;
  std::jthread thread_;  ///< last: it ends before what it uses
};

}  // namespace sovang::archive
