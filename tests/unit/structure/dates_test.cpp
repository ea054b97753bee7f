// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/dates.hpp"

#include <gtest/gtest.h>

#include "core/text/fold.hpp"

namespace sovang::structure {
namespace {

struct Dateline {
  const char* line;
  const char* day;  ///< empty: no dateline
};

constexpr Dateline datelines[] = {
    {"Thứ ba, 14/01/2021 | 08:30", "2021-01-14"},
    {"Cập nhật: 14/01/2021 08:30", "2021-01-14"},
    {"Cập nhật: 17-11-2022 | 08:56:50", "2022-11-17"},
    {"Thứ Tư, 27/07/2016, 10:26 (GMT+7)", "2016-07-27"},
    {"09:03, 13/03/2019", "2019-03-13"},
    {"04/01/2018", "2018-01-04"},
    {"Ngày đăng: 4/1/2018", "2018-01-04"},
    {"Chủ nhật, ngày 3 tháng 1 năm 2021", "2021-01-03"},
    {"", ""},
    {"Thứ ba, 34/01/2021 | 08:30", ""},
    {"Ngày | 3 tháng 8 năm 2024", ""},
    {"từ 28/06/2025", ""},
    {"2/9/1945 | 1/1/1946 | 2/3/1946", ""},
    {"Sáng 14/01/2021, lúc 08:30, Khối thi đua số 1 họp tổng kết", ""},
    {"Sinh ngày 14/01/1961", ""},
};

TEST(Dates, DatelinesAreNothingButADate) {
  for (const Dateline& c : datelines) {
    const bool found = is_dateline(c.line, text::fold_words(c.line));
    EXPECT_EQ(found, *c.day != '\0') << c.line;
    EXPECT_EQ(found ? day_in(c.line) : "", c.day) << c.line;
  }
}

TEST(Dates, AWeekdayWithoutTimeMayBeThePagesClock) {
  const auto clock = [](const char* line) { return is_page_clock(line, text::fold_words(line)); };
  EXPECT_TRUE(clock("Thứ hai, 05/06/2023"));
  EXPECT_FALSE(clock("Thứ hai, 05/06/2023 08:30"));
  EXPECT_FALSE(clock("05/06/2023"));
}

TEST(Dates, MachinesWriteThemInTheirWay) {
  EXPECT_EQ(machine_day("2021-01-14T08:30:00+07:00"), "2021-01-14");
  EXPECT_EQ(machine_day("2021-01-14"), "2021-01-14");
  EXPECT_EQ(machine_day("14/01/2021 08:30"), "2021-01-14");
  EXPECT_EQ(machine_day("2021-13-14"), "");
  EXPECT_EQ(machine_day("hôm qua"), "");
  EXPECT_EQ(machine_day(""), "");
}

TEST(Dates, HeadlinesOfListsEndWithAStamp) {
  EXPECT_TRUE(ends_with_stamp("- Trao quà cho học sinh nghèo 13.09.2024 | 18:13 PM"));
  EXPECT_TRUE(ends_with_stamp("Trao quà cho học sinh nghèo (08:30 14/01/2021)"));
  EXPECT_FALSE(ends_with_stamp("- Ông Nguyễn Văn A, sinh ngày 13.09.1964"));
  EXPECT_FALSE(ends_with_stamp("Hội nghị họp lúc 08:30 ngày 14/01/2021 tại hội trường lớn"));
  EXPECT_FALSE(ends_with_stamp("13.09.2024 | 18:13 PM"));
}

}  // namespace
}  // namespace sovang::structure
