// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures are computed by.
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "bench/growth_page.hpp"
#include "bench/measure.hpp"
#include "bench/plot.hpp"
#include "tests/support/temporary_folder.hpp"

namespace sovang::bench {
namespace {

TEST(Exponent, IsThatOfThePowerThatFits) {
  EXPECT_NEAR(exponent({1, 10, 100}, {5, 50, 500}), 1.0, 1e-9);
  EXPECT_NEAR(exponent({1, 100, 10000}, {3, 30, 300}), 0.5, 1e-9);
  EXPECT_NEAR(exponent({1, 10}, {7, 7}), 0.0, 1e-9);
  EXPECT_EQ(exponent({1, 10}, {0, 7}), 0.0) << "one point has no slope";
}

TEST(Quantile, IsOfTheSortedValues) {
  std::vector<double> values{5, 1, 4, 2, 3};
  EXPECT_EQ(quantile(values, 0.5), 3);
  EXPECT_EQ(quantile(values, 0.95), 5);
  std::vector<double> none;
  EXPECT_EQ(quantile(none, 0.5), 0);
}

TEST(Run, CountsWhatAChildTook) {
  const sample::TemporaryFolder folder;
  const Cost cost = run({"sh", "-c", "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; echo done"}, folder / "log");
  EXPECT_GT(cost.cpu, 0.001);
  EXPECT_GT(cost.peak_mb, 0.1);
  EXPECT_EQ(size_of(folder / "log").bytes, 5u);
  EXPECT_TRUE(is_installed("sh"));
  EXPECT_FALSE(is_installed("no-such-program-at-all"));
}

TEST(Draw, WritesALineForEachCurve) {
  const sample::TemporaryFolder folder;
  draw(folder / "plot.svg", "documents", {1000, 10000}, {{"build", {1, 12}}, {"search", {0.5, 0.9}}});
  std::ifstream file(folder / "plot.svg");
  const std::string svg(std::istreambuf_iterator<char>(file), {});
  EXPECT_TRUE(svg.starts_with("<svg"));
  EXPECT_NE(svg.find(">build<"), std::string::npos);
  EXPECT_NE(svg.find("polyline"), svg.rfind("polyline"));
  EXPECT_EQ(svg.find("nan"), std::string::npos);
}

}  // namespace
}  // namespace sovang::bench
