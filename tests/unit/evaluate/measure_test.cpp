// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/measure.hpp"

#include <gtest/gtest.h>

namespace sovang::evaluate {
namespace {

/// Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
TEST(Proportion, HasWilsonsInterval) {
  struct Row {
    std::size_t part;
    std::size_t whole;
    double low;
    double high;
  };
  const Row rows[] = {
      {81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0.0, 0.1611},
      {1, 29, 0.0061, 0.1718},   {20, 20, 0.8389, 1.0},
  };
  for (const Row& row : rows) {
    const Proportion found = proportion(row.part, row.whole);
    EXPECT_DOUBLE_EQ(found.value, static_cast<double>(row.part) / static_cast<double>(row.whole));
    EXPECT_NEAR(found.low, row.low, 0.00005) << row.part << "/" << row.whole;
    EXPECT_NEAR(found.high, row.high, 0.00005) << row.part << "/" << row.whole;
  }
}

TEST(Proportion, OfNothingIsUnknown) {
  const Proportion found = proportion(0, 0);
  EXPECT_EQ(found.value, 0.0);
  EXPECT_EQ(found.low, 0.0);
  EXPECT_EQ(found.high, 1.0);
}

TEST(Measure, OfACount) {
  Count count{6, 2, 0};
  count += {0, 0, 6};
  EXPECT_EQ(count.said(), 8u);
  EXPECT_EQ(count.gold(), 12u);
  const Measure found = measure(count);
  EXPECT_DOUBLE_EQ(found.precision.value, 0.75);
  EXPECT_DOUBLE_EQ(found.recall.value, 0.5);
  EXPECT_DOUBLE_EQ(found.f1, 0.6);
  EXPECT_EQ(measure({}).f1, 0.0);
  EXPECT_EQ(measure({0, 3, 3}).f1, 0.0);
}

}  // namespace
}  // namespace sovang::evaluate
