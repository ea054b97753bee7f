// SPDX-License-Identifier: GPL-3.0-or-later
// Runs over a public table of Vietnamese time expressions, made for a general parser of dates and times. What that
// parser reads and this room does not is listed here one by one, so that nothing moves in or out unseen.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "core/text/tokens.hpp"
#include "core/time/expressions.hpp"
#include "tests/unit/real_texts.hpp"

namespace sovang::time {
namespace {

const std::set<std::string_view> out_of_scope{
    // clock times and parts of a day; a day beside them is read as a day
    "bây giờ",
    "ngay bây giờ",
    "ngay lúc này",
    "vào lúc 2 giờ sáng",
    "lúc 2 giờ sáng",
    "1:18 sáng",
    "lúc 3 giờ tối",
    "vào lúc 3 giờ chiều",
    "vào đúng 3 giờ chiều",
    "vào khoảng 3 giờ chiều",
    "khoảng 3 giờ chiều",
    "3 giờ rưỡi chiều",
    "3:30 chiều",
    "ba giờ rưỡi chiều",
    "2:30",
    "hai giờ rưỡi",
    "15:23:24",
    "11 giờ kém 15",
    "10 giờ 45 phút",
    "10:45",
    "10 giờ 45",
    "10h45",
    "10g45",
    "8 giờ tối nay",
    "vào lúc 7:30 chiều ngày 20 tháng 4 năm 2017",
    "7:30 chiều ngày 20/4/2017",
    "tối nay",
    "tối hôm nay",
    "tối mai",
    "tối ngày mai",
    "trưa mai",
    "trưa ngày mai",
    "tối qua",
    "tối hôm qua",
    "sáng chủ nhật",
    "sáng chúa nhật",
    "4pm CET",
    "hôm nay lúc 2 giờ chiều",
    "lúc 2 giờ chiều",
    "lúc 4:00 chiều ngày 23/4",
    "lúc 4 giờ chiều ngày 23 tháng 4",
    "3 giờ chiều ngày mai",
    "lúc 1:30 chiều",
    "lúc 1 giờ 30 chiều",
    "sau bữa trưa",
    "10:30",
    "buổi sáng nay",
    // weekdays
    "thứ 2",
    "thứ hai",
    "thứ 3",
    "thứ ba",
    "chủ nhật",
    "chúa nhật",
    "thứ năm tuần tới",
    "thứ 5 tuần sau",
    "thứ ba vừa rồi",
    "thứ ba tới",
    "thứ sáu tới",
    "thứ tư tuần tới",
    "thứ tư của tuần tới",
    "thứ sáu tuần này",
    "thứ 6 tuần này",
    "thứ 6 của tuần này",
    "thứ năm tuần này",
    "thứ 5 của tuần này",
    "thứ hai tới",
    "thứ 2 tới",
    // days told from another date
    "ngày đầu tiên của tháng ba",
    "ngày đầu tiên của tháng 3",
    // a day and month with nothing before it: far more often a ratio
    "7/3",
    "07/03",
    // weeks
    "tuần này",
    "tuần trước",
    "tuần sau",
    "tuần đầu tiên của tháng 9 năm 2017",
    // seasons and feasts
    "mùa hè này",
    "mùa hè năm nay",
    "mùa đông này",
    "giáng sinh",
    "ngày giáng sinh",
    // spans counted from now: the extractor has no use for them
    "2 giây vừa rồi",
    "3 giây tới",
    "3 giây tiếp theo",
    "3 s tiếp theo",
    "2 phút vừa rồi",
    "3 phút tới",
    "3 phút tiếp theo",
    "một tiếng vừa rồi",
    "1 giờ vừa qua",
    "3 tiếng tiếp theo",
    "3 giờ tới",
    "2 ngày vừa rồi",
    "2 ngày vừa qua",
    "3 ngày tới",
    "3 ngày tiếp theo",
    "2 tháng vừa rồi",
    "2 tháng qua",
    "3 tháng tới",
    "ba tháng tiếp theo",
    "2 năm vừa rồi",
    "3 năm tới",
    "3 năm tiếp theo",
};

constexpr PartialDate reference{2017, 2, 2};

/// "20170301 Month": the first day of the one expression found and how long it lasts, in the table's words.
std::string read(std::string_view text) {
  const auto found = find_expressions(text, text::tokenize(text), reference);
  if (found.size() != 1 || !found[0].period || found[0].period->from != found[0].period->to) return "";
  const PartialDate& date = *found[0].period->from;
  const std::string_view grain = date.day != 0     ? "Day"
                                 : date.month == 0 ? "Year"
                                 : date.month > 12 ? "Quarter"
                                                   : "Month";
  return date.earliest() + ' ' + std::string(grain);
}

/// "2017-03-01T00:00:00" → "20170301"; an interval or a clock time keeps its form and matches nothing.
std::string day_of(std::string value) {
  constexpr std::string_view midnight = "T00:00:00";
  if (value.size() != 19 || !value.ends_with(midnight)) return value;
  value.resize(10);
  value.erase(std::remove(value.begin(), value.end(), '-'), value.end());
  return value;
}

TEST(RealExpressions, AreReadOrListed) {
  const auto rows = test::read_real_table("encodings/date_vectors_vi.tsv");
  if (!rows) GTEST_SKIP() << "SOVANG_REAL is unset: no real texts";
  std::set<std::string_view> unused = out_of_scope;
  std::size_t in_scope = 0;
  for (const auto& row : *rows) {
    const std::string& expression = row.at(0);
    const std::string expected = day_of(row.at(1)) + ' ' + row.at(2);
    unused.erase(expression);
    if (out_of_scope.contains(expression)) {
      EXPECT_NE(read(expression), expected) << expression << " is read now: take it off the list";
    } else {
      EXPECT_EQ(read(expression), expected) << expression;
      ++in_scope;
    }
  }
  EXPECT_TRUE(unused.empty()) << *unused.begin() << " is not in the table";
  EXPECT_GT(in_scope, 0U);
}

}  // namespace
}  // namespace sovang::time
