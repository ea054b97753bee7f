// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/language/ranges.hpp"

#include <gtest/gtest.h>

namespace sovang::language {
namespace {

TEST(Years, AreReadInEveryForm) {
  EXPECT_EQ(parse_years("2020").value(), (YearRange{2020, 2020}));
  EXPECT_EQ(parse_years("2018..2021").value(), (YearRange{2018, 2021}));
  EXPECT_EQ(parse_years("2018-2021").value(), (YearRange{2018, 2021}));
  EXPECT_EQ(parse_years("2018..").value(), (YearRange{2018, 0}));
  EXPECT_EQ(parse_years("..2021").value(), (YearRange{0, 2021}));
}

TEST(Years, AreRefusedWithAHint) {
  for (const char* text :
       {"", "..", "20", "20201", "2021..2018", "năm 2020", "2018..2019..2020", "-5", "99999999999"}) {
    const auto years = parse_years(text);
    ASSERT_FALSE(years) << text;
    EXPECT_EQ(years.error().code, ErrorCode::invalid_argument);
    EXPECT_FALSE(years.error().hint.empty());
  }
}

TEST(Dates, AreReadInIsoAndTheVietnameseWay) {
  EXPECT_EQ(parse_dates("2020-01-14").value().text(), "2020-01-14");
  EXPECT_EQ(parse_dates("14/1/2020").value().text(), "2020-01-14");
  EXPECT_EQ(parse_dates("01/2020..").value().text(), "2020-01..");
  EXPECT_EQ(parse_dates("..2020").value().text(), "..2020");
}

TEST(Dates, ThatDoNotExistAreRefused) {
  for (const char* text : {"", "..", "30/02/2020", "2020-13", "2020-06..2020-01", "1/2/3/4", "x"})
    EXPECT_FALSE(parse_dates(text)) << text;
}

}  // namespace
}  // namespace sovang::language
