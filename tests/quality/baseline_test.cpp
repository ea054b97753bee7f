// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/quality/baseline.hpp"

#include <gtest/gtest.h>

namespace sovang::quality {
namespace {

using nlohmann::json;

Baseline led(double precision, double recall) {
  return {{{"led", {precision, recall}}}, {}, {}};
}

TEST(Baseline, AFigureMayFallALittleAndRiseAsItLikes) {
  EXPECT_EQ(falls(led(0.9, 0.8), led(0.9, 0.8)), "");
  EXPECT_EQ(falls(led(0.9, 0.8), led(0.8951, 0.7951)), "");
  EXPECT_EQ(falls(led(0.9, 0.8), led(1.0, 1.0)), "");
}

TEST(Baseline, AFallIsToldWithTheFactsThatMadeIt) {
  Baseline before = led(0.9, 0.8);
  before.missed["led"] = {"a"};
  before.wrong["led"] = {"c"};
  Baseline now = led(0.9, 0.7);
  now.missed["led"] = {"a", "b"};
  now.missed["chairs"] = {"x"};
  EXPECT_EQ(falls(before, now),
            "led: recall fell by 0.1000, from 0.8000 to 0.7000\n  newly missed: b\n  as before missed: a\n");
  now.figures["led"] = {0.85, 0.8};
  now.wrong["led"] = {"d"};
  EXPECT_EQ(falls(before, now), "led: precision fell by 0.0500, from 0.9000 to 0.8500\n  newly wrong: d\n");
}

TEST(Baseline, AFigureThatIsGoneFellToNothing) {
  EXPECT_EQ(falls(led(0.0, 0.8), {}), "led: recall fell by 0.8000, from 0.8000 to 0.0000\n");
}

TEST(Baseline, AFigureWithoutABaselineIsTold) {
  Baseline now = led(0.0, 0.0);
  now.wrong["led"] = {"a"};
  EXPECT_EQ(falls({}, now), "led has no baseline\n  newly wrong: a\n");
}

TEST(Baseline, IsReadAsItIsWritten) {
  const json evaluation = json::parse(R"({
      "facts": [{"relation":"received","status":"nominated","precision":0.123456,"recall":1.0}],
      "mentions": [{"type":"unit","precision":0.5,"recall":0.25}],
      "missed": [{"document":"gold/sample/a.b.txt","relation":"led","status":"asserted","subject":"S","block":null,
                  "award":null,"period":"2020","rule":null,"sentence":"…"}],
      "wrong": []})");
  const Baseline baseline = from_evaluation(evaluation);
  const Baseline read = from_json(json::parse(to_json(baseline).dump()));
  EXPECT_EQ(read.figures.at("received, nominated").precision, 0.1235);
  EXPECT_EQ(read.figures.at("mention unit").recall, 0.25);
  EXPECT_EQ(read.missed.at("led"), std::set<std::string>{"a.b | S | – | – | 2020"});
  EXPECT_TRUE(read.wrong.empty());
  EXPECT_EQ(to_json(read), to_json(baseline));
}

}  // namespace
}  // namespace sovang::quality
