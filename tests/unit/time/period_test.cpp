// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/period.hpp"

#include <gtest/gtest.h>

namespace sovang::time {
namespace {

TEST(PartialDate, WritesAndReadsEveryPrecision) {
  struct Case {
    std::string_view text;
    PartialDate date;
    std::string_view earliest;
    std::string_view latest;
  };
  for (const Case& c : {
           Case{"2020", {2020, 0, 0}, "20200101", "20201231"},
           Case{"0938", {938, 0, 0}, "09380101", "09381231"},
           Case{"2020-09", {2020, 9, 0}, "20200901", "20200930"},
           Case{"2020-02", {2020, 2, 0}, "20200201", "20200229"},
           Case{"2021-02", {2021, 2, 0}, "20210201", "20210228"},
           Case{"1900-02", {1900, 2, 0}, "19000201", "19000228"},
           Case{"2020-09-13", {2020, 9, 13}, "20200913", "20200913"},
           Case{"2021-33", {2021, 33, 0}, "20210101", "20210331"},
           Case{"2021-34", {2021, 34, 0}, "20210401", "20210630"},
           Case{"2021-35", {2021, 35, 0}, "20210701", "20210930"},
           Case{"2021-36", {2021, 36, 0}, "20211001", "20211231"},
           Case{"2021-40", {2021, 40, 0}, "20210101", "20210630"},
           Case{"2021-41", {2021, 41, 0}, "20210701", "20211231"},
       }) {
    EXPECT_TRUE(c.date.valid()) << c.text;
    EXPECT_EQ(c.date.text(), c.text);
    EXPECT_EQ(c.date.earliest(), c.earliest);
    EXPECT_EQ(c.date.latest(), c.latest);
    const auto parsed = PartialDate::parse(c.text);
    ASSERT_TRUE(parsed.has_value()) << c.text;
    EXPECT_EQ(*parsed, c.date);
  }
}

TEST(PartialDate, RefusesWhatIsNoDate) {
  for (const std::string_view text :
       {"",         "20",        "202",        "20200",      "2020-",      "2020-1",      "2020-13", "2020-00",
        "2020-09-", "2020-09-1", "2020-09-31", "2020-09-00", "2021-02-29", "2021-33-01",  "2021-32", "2021-37",
        "2021-42",  "0000",      "-020",       "2020/09",    "2020-0x",    "2020-09-13T", " 2020",   "2020 ",
        "２０２０"}) {
    const auto parsed = PartialDate::parse(text);
    ASSERT_FALSE(parsed.has_value()) << text;
    EXPECT_EQ(parsed.error().code, ErrorCode::invalid_argument);
    EXPECT_FALSE(parsed.error().hint.empty());
  }
}

TEST(PartialDate, KnowsWhatDoesNotExist) {
  for (const PartialDate date :
       {PartialDate{0}, PartialDate{10000}, PartialDate{2020, 13, 0}, PartialDate{2020, -1, 0}, PartialDate{2020, 0, 5},
        PartialDate{2020, 4, 31}, PartialDate{2020, 33, 1}, PartialDate{2020, 1, -1}, PartialDate{2020, 99, 0}}) {
    EXPECT_FALSE(date.valid()) << date.text();
  }
}

/// The Gregorian calendar repeats after 146,097 days.
TEST(PartialDate, CountsTheDaysOfFourCenturies) {
  int days = 0;
  for (int year = 1801; year <= 2200; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= 31; ++day) days += PartialDate{year, month, day}.valid() ? 1 : 0;
    }
  }
  EXPECT_EQ(days, 146097);
}

TEST(Period, WritesAndReadsEdtf) {
  struct Case {
    std::string_view edtf;
    Period period;
    int first_year;
    int last_year;
    bool single_year;
  };
  const PartialDate y2009{2009};
  const PartialDate y2015{2015};
  for (const Case& c : {
           Case{"2020", Period::year(2020), 2020, 2020, true},
           Case{"2016/2020", Period::years(2016, 2020), 2016, 2020, false},
           Case{"2020-09", Period::of({2020, 9, 0}), 2020, 2020, false},
           Case{"2021-33", Period::of({2021, 33, 0}), 2021, 2021, false},
           Case{"2021-40", Period::of({2021, 40, 0}), 2021, 2021, false},
           Case{"2009/..", Period{y2009, std::nullopt}, 2009, 0, false},
           Case{"../2015", Period{std::nullopt, y2015}, 0, 2015, false},
           Case{"../..", Period{}, 0, 0, false},
           Case{"2020-12-25/2021-01-05", Period{PartialDate{2020, 12, 25}, PartialDate{2021, 1, 5}}, 2020, 2021, false},
           Case{"2021-33/2021-05", Period{PartialDate{2021, 33, 0}, PartialDate{2021, 5, 0}}, 2021, 2021, false},
       }) {
    EXPECT_EQ(c.period.edtf(), c.edtf);
    const auto parsed = Period::parse(c.edtf);
    ASSERT_TRUE(parsed.has_value()) << c.edtf;
    EXPECT_EQ(*parsed, c.period) << c.edtf;
    EXPECT_EQ(c.period.first_year(), c.first_year);
    EXPECT_EQ(c.period.last_year(), c.last_year);
    EXPECT_EQ(c.period.single_year(), c.single_year) << c.edtf;
  }
}

TEST(Period, WritesAnIntervalOfOneDateAsThatDate) {
  EXPECT_EQ(Period::parse("2020/2020").value().edtf(), "2020");
}

TEST(Period, RefusesWhatIsNoPeriod) {
  for (const std::string_view edtf : {"", "/", "2020/", "/2020", "2020/2016", "2016/2020/2021", "2016-2020", "..",
                                      "...", "2020/...", "2020-06/2020-05", "abc/2020", "2020/abc"}) {
    const auto parsed = Period::parse(edtf);
    ASSERT_FALSE(parsed.has_value()) << edtf;
    EXPECT_EQ(parsed.error().code, ErrorCode::invalid_argument);
  }
}

TEST(Period, ContainsYears) {
  const Period term = Period::parse("2016/2020").value();
  EXPECT_FALSE(term.contains_year(2015));
  EXPECT_TRUE(term.contains_year(2016));
  EXPECT_TRUE(term.contains_year(2020));
  EXPECT_FALSE(term.contains_year(2021));
  EXPECT_TRUE(Period::parse("2009/..").value().contains_year(2100));
  EXPECT_FALSE(Period::parse("2009/..").value().contains_year(2008));
  EXPECT_TRUE(Period::parse("../2015").value().contains_year(1900));
  EXPECT_FALSE(Period::parse("../2015").value().contains_year(2016));
  EXPECT_TRUE(Period::parse("2021-33").value().contains_year(2021));
}

}  // namespace
}  // namespace sovang::time
