// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/ordered_queue.hpp"

#include <algorithm>
#include <atomic>
#include <random>
#include <thread>

#include <gtest/gtest.h>

namespace sovang::pipeline {
namespace {

using Queue = OrderedQueue<int, int>;

std::optional<int> claim(Queue& queue) {
  const auto claimed = queue.claim();
  return claimed ? std::optional(claimed->item) : std::nullopt;
}

TEST(OrderedQueue, GivesResultsBackInTheOrderOfTheItems) {
  Queue queue(100);
  for (const int item : {10, 11, 12}) EXPECT_TRUE(queue.put(item, 1));
  queue.close();
  EXPECT_EQ(claim(queue), 10);
  EXPECT_EQ(claim(queue), 11);
  EXPECT_EQ(claim(queue), 12);
  EXPECT_EQ(claim(queue), std::nullopt);
  queue.finish(2, 112);
  queue.finish(0, 110);
  queue.finish(1, 111);
  EXPECT_EQ(queue.take(), 110);
  EXPECT_EQ(queue.take(), 111);
  EXPECT_EQ(queue.take(), 112);
  EXPECT_EQ(queue.take(), std::nullopt);
}

TEST(OrderedQueue, AnItemLargerThanTheBudgetPassesAlone) {
  Queue queue(10);
  EXPECT_TRUE(queue.put(1, 1000));
  EXPECT_EQ(claim(queue), 1);
  queue.finish(0, 1);
  EXPECT_EQ(queue.take(), 1);
  EXPECT_TRUE(queue.put(2, 1000));
}

TEST(OrderedQueue, AfterAStopWhatWasClaimedStillComes) {
  Queue queue(100);
  EXPECT_TRUE(queue.put(1, 1));
  EXPECT_TRUE(queue.put(2, 1));
  EXPECT_EQ(claim(queue), 1);
  queue.stop();
  EXPECT_FALSE(queue.put(3, 1));
  EXPECT_EQ(claim(queue), std::nullopt);
  queue.finish(0, 7);
  EXPECT_EQ(queue.take(), 7);
  EXPECT_EQ(queue.take(), std::nullopt);
}

TEST(OrderedQueue, AWorkerMayTakeSeveralOfAKind) {
  Queue queue(100);
  for (const int item : {1, 10, 2, 20, 3, 30}) EXPECT_TRUE(queue.put(item, 1));
  EXPECT_EQ(claim(queue), 1);
  const auto tens = queue.claim_more(2, [](int item) { return item >= 10; });
  ASSERT_EQ(tens.size(), 2u);
  EXPECT_EQ(tens[0].number, 1u);
  EXPECT_EQ(tens[1].item, 20);
  for (const auto& each : tens) queue.finish(each.number, each.item);
  queue.finish(0, 1);
  EXPECT_EQ(queue.take(), 1);
  EXPECT_EQ(queue.take(), 10);
  const auto second = queue.claim();
  EXPECT_EQ(second->number, 2u);
  queue.stop();
  EXPECT_TRUE(queue.claim_more(9, [](int) { return true; }).empty());
  queue.finish(2, 2);
  EXPECT_EQ(queue.take(), 2);
  EXPECT_EQ(queue.take(), 20);
  EXPECT_EQ(queue.take(), std::nullopt) << "3 was not claimed";
}

TEST(OrderedQueue, ManyWorkersStayWithinTheBudget) {
  std::mt19937 random(42);
  std::vector<std::uint64_t> costs(2000);
  std::generate(costs.begin(), costs.end(), [&] { return random() % 100 + 1; });
  constexpr std::uint64_t budget = 250;
  OrderedQueue<std::size_t, std::size_t> queue(budget);
  std::atomic<std::uint64_t> in_flight = 0;
  std::atomic<std::uint64_t> most = 0;
  std::vector<std::jthread> threads;
  threads.emplace_back([&] {
    for (std::size_t i = 0; i < costs.size(); ++i) EXPECT_TRUE(queue.put(i, costs[i]));
    queue.close();
  });
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] {
      while (const auto claimed = queue.claim()) {
        const std::uint64_t now = in_flight += costs[claimed->item];
        std::uint64_t seen = most;
        while (now > seen && !most.compare_exchange_weak(seen, now)) {
        }
        in_flight -= costs[claimed->item];
        queue.finish(claimed->number, claimed->item);
      }
    });
  std::size_t expected = 0;
  while (const auto made = queue.take()) EXPECT_EQ(*made, expected++);
  EXPECT_EQ(expected, costs.size());
  EXPECT_LE(most, budget);
}

}  // namespace
}  // namespace sovang::pipeline
