// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/ordered_queue.hpp"

#include <algorithm>
#include <atomic>
#include <random>
#include <thread>

#include <gtest/gtest.h>

namespace sovang::pipeline {
namespace {

TEST(OrderedQueue, GivesResultsBackInOrder) {
  OrderedQueue<int> queue({1, 1, 1}, 100);
  EXPECT_EQ(queue.claim(), 0u);
  EXPECT_EQ(queue.claim(), 1u);
  EXPECT_EQ(queue.claim(), 2u);
  EXPECT_EQ(queue.claim(), std::nullopt);
  queue.finish(2, 12);
  queue.finish(0, 10);
  queue.finish(1, 11);
  EXPECT_EQ(queue.take(), 10);
  EXPECT_EQ(queue.take(), 11);
  EXPECT_EQ(queue.take(), 12);
  EXPECT_EQ(queue.take(), std::nullopt);
}

TEST(OrderedQueue, AResultLargerThanTheBudgetPassesAlone) {
  OrderedQueue<int> queue({1000, 1000}, 10);
  EXPECT_EQ(queue.claim(), 0u);
  queue.finish(0, 1);
  EXPECT_EQ(queue.take(), 1);
  EXPECT_EQ(queue.claim(), 1u);
}

TEST(OrderedQueue, AfterAStopWhatWasClaimedStillComes) {
  OrderedQueue<int> queue({1, 1, 1}, 100);
  EXPECT_EQ(queue.claim(), 0u);
  queue.stop();
  EXPECT_EQ(queue.claim(), std::nullopt);
  queue.finish(0, 7);
  EXPECT_EQ(queue.take(), 7);
  EXPECT_EQ(queue.take(), std::nullopt);
}

TEST(OrderedQueue, ManyWorkersStayWithinTheBudget) {
  std::mt19937 random(42);
  std::vector<std::uint64_t> costs(2000);
  std::generate(costs.begin(), costs.end(), [&] { return random() % 100 + 1; });
  constexpr std::uint64_t budget = 250;
  OrderedQueue<std::size_t> queue(costs, budget);
  std::atomic<std::uint64_t> in_flight = 0;
  std::atomic<std::uint64_t> most = 0;
  std::vector<std::jthread> workers;
  for (int i = 0; i < 8; ++i)
    workers.emplace_back([&] {
      while (const auto number = queue.claim()) {
        const std::uint64_t now = in_flight += costs[*number];
        std::uint64_t seen = most;
        while (now > seen && !most.compare_exchange_weak(seen, now)) {
        }
        in_flight -= costs[*number];
        queue.finish(*number, *number);
      }
    });
  std::size_t expected = 0;
  while (const auto number = queue.take()) EXPECT_EQ(*number, expected++);
  EXPECT_EQ(expected, costs.size());
  EXPECT_LE(most, budget);
}

}  // namespace
}  // namespace sovang::pipeline
