// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/reliability.hpp"

#include <gtest/gtest.h>

namespace sovang::evaluate {
namespace {

TEST(Reliability, SortsWhatWasSaidByItsConfidence) {
  const auto bins = reliability({{0.92, true}, {0.9, true}, {0.94, false}, {1.0, true}, {0.3, false}});
  ASSERT_EQ(bins.size(), 3u);
  EXPECT_DOUBLE_EQ(bins[0].from, 0.0);
  EXPECT_EQ(bins[0].right, 0u);
  EXPECT_DOUBLE_EQ(bins[1].from, 0.9);
  EXPECT_EQ(bins[1].said, 3u);
  EXPECT_EQ(bins[1].right, 2u);
  EXPECT_NEAR(bins[1].stated, 0.92, 1e-12);
  EXPECT_NEAR(bins[1].share().value, 2.0 / 3, 1e-12);
  EXPECT_DOUBLE_EQ(bins[2].from, 0.95);  // 1.0 is of the last bin
  EXPECT_EQ(bins[2].said, 1u);
}

TEST(Reliability, OfNothingIsNoBin) {
  EXPECT_TRUE(reliability({}).empty());
}

}  // namespace
}  // namespace sovang::evaluate
