// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/expressions.hpp"

#include <array>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "tests/unit/time/describe.hpp"

namespace sovang::time {
namespace {

struct Case {
  std::string_view text;
  std::string_view expected;
};

constexpr PartialDate reference{2021, 1, 14};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(describe(c.text, reference), c.expected) << c.text;
}

TEST(Expressions, FindDays) {
  check({
      {"họp ngày 14 tháng 1 năm 2021 tại", "ngày 14 tháng 1 năm 2021 = date 2021-01-14"},
      {"Thái Bình, ngày 04 tháng 02 năm 2020", "ngày 04 tháng 02 năm 2020 = date 2020-02-04"},
      {"ngày 14/1/2021", "ngày 14/1/2021 = date 2021-01-14"},
      {"14/01/2021", "14/01/2021 = date 2021-01-14"},
      {"Hà Nội,14/01/2021", "14/01/2021 = date 2021-01-14"},
      {"14-1-2021", "14-1-2021 = date 2021-01-14"},
      {"13.09.2024 | 18:13 PM", "13.09.2024 = date 2024-09-13"},
      {"đăng 2021-01-14 lúc", "2021-01-14 = date 2021-01-14"},
      {"05/ 3/2020", "05/ 3/2020 = date 2020-03-05"},
      {"3/3/17", "3/3/17 = date 2017-03-03"},
      {"3/9/91", "3/9/91 = date 1991-09-03"},
      {"ngày mồng 3 tháng 3 năm 2017", "ngày mồng 3 tháng 3 năm 2017 = date 2017-03-03"},
      {"mồng 3 tháng ba", "mồng 3 tháng ba = date ~2021-03-03"},
      {"ngày 12/10", "ngày 12/10 = date ~2021-10-12"},
      {"Sáng 14/1, Khối thi đua", "14/1 = date ~2021-01-14"},
      {"ngày 14 tháng mười hai năm 2020", "ngày 14 tháng mười hai năm 2020 = date 2020-12-14"},
      {"ngày 29/2/2020, 29/2/2021, 31/4/2020", "ngày 29/2/2020 = date 2020-02-29"},
      {"lập 24-3-1997 - 24-3-2017", "24-3-1997 = date 1997-03-24; 24-3-2017 = date 2017-03-24"},
      {"NGÀY 14 THÁNG 1 NĂM 2021", "NGÀY 14 THÁNG 1 NĂM 2021 = date 2021-01-14"},
      {"ngày thành lập (21/1/1957-21/1/2022)", "21/1/1957 = date 1957-01-21; 21/1/2022 = date 2022-01-21"},
      {"kể từ ngày 01 tháng 01 năm1997", "ngày 01 tháng 01 năm1997 = date 1997-01-01"},
      {"ngày 03 tháng01 năm 2008", "ngày 03 tháng01 năm 2008 = date 2008-01-03"},
      {"ngày 03 tháng 01năm 2008", "ngày 03 tháng 01năm 2008 = date 2008-01-03"},
      {"ngày 14/1 năm 2021", "ngày 14/1 năm 2021 = date 2021-01-14"},
      {"Sáng 14/1, năm 2020", "14/1 = date ~2021-01-14; năm 2020 = year 2020"},
      {"ngày 14-15/1/2021", "ngày 14-15/1/2021 = range 2021-01-14/2021-01-15"},
      {"ngày 14 và 15 tháng 1 năm 2021", "ngày 14 và 15 tháng 1 năm 2021 = range 2021-01-14/2021-01-15"},
  });
}

TEST(Expressions, FindMonthsQuartersAndHalves) {
  check({
      {"tháng 3/2020", "tháng 3/2020 = month 2020-03"},
      {"tháng 03 năm 2020", "tháng 03 năm 2020 = month 2020-03"},
      {"tháng sáu năm 2020", "tháng sáu năm 2020 = month 2020-06"},
      {"tháng năm năm 2020", "tháng năm năm 2020 = month 2020-05"},
      {"đăng 2019-12 tại", "2019-12 = month 2019-12"},
      {"tháng 12 - 2008", "tháng 12 - 2008 = month 2008-12"},
      {"Tháng 4, 1959", "Tháng 4, 1959 = month 1959-04"},
      {"tháng Tám năm 1945", "tháng Tám năm 1945 = month 1945-08"},
      {"tháng 12", "tháng 12 = month ~2021-12"},
      {"quý I/2021", "quý I/2021 = quarter 2021-33"},
      {"Quý IV năm 2020", "Quý IV năm 2020 = quarter 2020-36"},
      {"quý 1 năm 2021", "quý 1 năm 2021 = quarter 2021-33"},
      {"quý 2/2020", "quý 2/2020 = quarter 2020-34"},
      {"quý 4 của năm 2018", "quý 4 của năm 2018 = quarter 2018-36"},
      {"qúy I/2020", "qúy I/2020 = quarter 2020-33"},
      {"quý ba", "quý ba = quarter ~2021-35"},
      {"6 tháng đầu năm 2021", "6 tháng đầu năm 2021 = half_year 2021-40"},
      {"6 tháng cuối năm", "6 tháng cuối năm = half_year ~2021-41"},
      {"sáu tháng đầu năm nay", "sáu tháng đầu năm nay = half_year ~2021-40"},
      {"6 tháng đầu năm ngoái", "6 tháng đầu năm ngoái = half_year ~2020-40"},
      {"6 tháng đầu năm học 2020-2021", "năm học 2020-2021 = school_year 2020/2021"},
      {"9 tháng đầu năm 2020", "9 tháng đầu năm 2020 = range 2020-01/2020-09"},
      {"3 tháng cuối năm 2020", "3 tháng cuối năm 2020 = range 2020-10/2020-12"},
  });
}

TEST(Expressions, FindYearsAndSpans) {
  check({
      {"Năm 2020, Cục", "Năm 2020 = year 2020"},
      {"đua yêu nước năm2007", "năm2007 = year 2007"},
      {"năm học 2009-10", "năm học 2009-10 = school_year 2009/2010"},
      {"(2001)", "2001 = bare_year 2001"},
      {"ngành 2000", "2000 = bare_year 2000"},
      {"2015-2020", "2015-2020 = bare_year 2015/2020"},
      {"giai đoạn 2016–2020", "giai đoạn 2016–2020 = range 2016/2020"},
      {"giai đoạn 2016 - 2020", "giai đoạn 2016 - 2020 = range 2016/2020"},
      {"Giai đoạn 2016-2020", "Giai đoạn 2016-2020 = range 2016/2020"},
      {"giai đoạn từ năm 2016 đến năm 2020", "giai đoạn từ năm 2016 đến năm 2020 = range 2016/2020"},
      {"giai đoạn I (2016-2020)", "giai đoạn I (2016-2020) = range 2016/2020"},
      {"thời kỳ 2001-2010", "thời kỳ 2001-2010 = range 2001/2010"},
      {"5 năm 2015-2020", "5 năm 2015-2020 = range 2015/2020"},
      {"5 năm (2016-2020)", "5 năm (2016-2020) = range 2016/2020"},
      {"5 năm (giai đoạn 2016-2020)", "5 năm (giai đoạn 2016-2020) = range 2016/2020"},
      {"5 năm giai đoạn 2016-2020", "5 năm giai đoạn 2016-2020 = range 2016/2020"},
      {"nhiệm kỳ 2019-2024", "nhiệm kỳ 2019-2024 = term 2019/2024"},
      {"nhiệm kì 2019 – 2024", "nhiệm kì 2019 – 2024 = term 2019/2024"},
      {"nhiệm kỳ XIV, 2020-2025", "nhiệm kỳ XIV, 2020-2025 = term 2020/2025"},
      {"năm học 2020-2021", "năm học 2020-2021 = school_year 2020/2021"},
      {"năm học 2020 - 2021", "năm học 2020 - 2021 = school_year 2020/2021"},
      {"năm học 2020/2021", "năm học 2020/2021 = school_year 2020/2021"},
      {"từ năm học 2020-2021 đến năm học 2024-2025", "từ năm học 2020-2021 đến năm học 2024-2025 = range 2020/2025"},
      {"năm 2019 - 2020", "năm 2019 - 2020 = range 2019/2020"},
      {"từ năm 2011 đến năm 2015", "từ năm 2011 đến năm 2015 = range 2011/2015"},
      {"từ 2011 đến hết 2015", "từ 2011 đến hết 2015 = range 2011/2015"},
      {"năm 2011 đến năm 2015", "năm 2011 đến năm 2015 = range 2011/2015"},
      {"TỪ NĂM 2009 ĐẾN NAY", "TỪ NĂM 2009 ĐẾN NAY = range 2009/.."},
      {"niên khoá 2019-2023", "niên khoá 2019-2023 = range 2019/2023"},
      {"Từ 2009 đến nay", "Từ 2009 đến nay = range 2009/.."},
      {"từ năm 2009 tới nay", "từ năm 2009 tới nay = range 2009/.."},
      {"từ năm 2009 đến hiện nay", "từ năm 2009 đến hiện nay = range 2009/.."},
      {"từ ngày 14/1/2020 đến ngày 20/2/2020", "từ ngày 14/1/2020 đến ngày 20/2/2020 = range 2020-01-14/2020-02-20"},
      {"từ ngày 14/1 đến 20/2/2020", "từ ngày 14/1 đến 20/2/2020 = range 2020-01-14/2020-02-20"},
      {"từ ngày 25/12 đến ngày 5/1/2021", "từ ngày 25/12 đến ngày 5/1/2021 = range 2020-12-25/2021-01-05"},
      {"từ ngày 10 đến 15/1/2021", "từ ngày 10 đến 15/1/2021 = range 2021-01-10/2021-01-15"},
      {"từ tháng 3 đến tháng 6/2020", "từ tháng 3 đến tháng 6/2020 = range 2020-03/2020-06"},
      {"các năm 2018, 2019", "năm 2018 = year 2018; 2019 = year 2019"},
      {"các năm 1983, 1989 và từ năm 1999 đến 2003",
       "năm 1983 = year 1983; 1989 = year 1989; từ năm 1999 đến 2003 = range 1999/2003"},
      {"năm học 2018-2019, 2019-2020 và 2020-2021",
       "năm học 2018-2019 = school_year 2018/2019; 2019-2020 = school_year 2019/2020; 2020-2021 = school_year "
       "2020/2021"},
      {"giai đoạn 2011-2015, 2016-2020", "giai đoạn 2011-2015 = range 2011/2015; 2016-2020 = range 2016/2020"},
  });
}

TEST(Expressions, ResolveWhatIsToldFromTheDocumentsDate) {
  check({
      {"năm nay", "năm nay = relative ~2021"},
      {"Năm qua", "Năm qua = relative ~2020"},
      {"trong năm qua", "năm qua = relative ~2020"},
      {"năm ngoái", "năm ngoái = relative ~2020"},
      {"năm trước", "năm trước = relative ~2020"},
      {"ngày 20 tháng 11 năm ngoái", "ngày 20 tháng 11 năm ngoái = date ~2020-11-20"},
      {"tháng 3 năm nay", "tháng 3 năm nay = month ~2021-03"},
      {"năm tiếp theo", "năm tiếp theo = relative ~2022"},
      {"hôm nay", "hôm nay = relative ~2021-01-14"},
      {"hôm qua", "hôm qua = relative ~2021-01-13"},
      {"tháng trước", "tháng trước = relative ~2020-12"},
      {"quý trước", "quý trước = relative ~2020-36"},
      {"những năm tiếp theo; 5 năm qua; các năm sau; năm trước đó; năm trước liền kề; hằng năm; mười triệu năm trước; "
       "hai mươi năm sau; năm năm sau",
       ""},
  });
  EXPECT_EQ(describe("năm qua", PartialDate{2020, 12, 20}), "năm qua = relative ~2020");
  EXPECT_EQ(describe("năm qua", PartialDate{2020}), "năm qua = relative ~2019");
  EXPECT_EQ(describe("hôm nay", PartialDate{2020, 12}), "hôm nay = relative ~?");
  EXPECT_EQ(describe("hôm qua", PartialDate{2020, 3, 1}), "hôm qua = relative ~2020-02-29");
  EXPECT_EQ(describe("năm nay, ngày 12/10, tháng 3", std::nullopt),
            "năm nay = relative ~?; ngày 12/10 = date ~?; tháng 3 = month ~?");
}

TEST(Expressions, LeaveFalseFriendsAlone) {
  for (const std::string_view text : {"98/2023/NĐ-CP",
                                      "Nghị định số 98/2023/NĐ-CP",
                                      "205/2005/QĐ/CTN",
                                      "07/2017/QĐ-UBND",
                                      "Luật số 06/2022/QH15",
                                      "số 14/01/2021/QĐ-UBND",
                                      "05 năm",
                                      "5 năm tập thể",
                                      "5 năm liền",
                                      "18:13",
                                      "lúc 20:21",
                                      "10h45",
                                      "105,75",
                                      "1.2020,5 điểm",
                                      "2.020",
                                      "2020,5",
                                      "8/9 đơn vị",
                                      "7/3",
                                      "9/9 phiếu",
                                      "0227.3831.2020",
                                      "0227 3831 2020",
                                      "lần thứ 2020",
                                      "số 2020",
                                      "2000 đồng",
                                      "hơn 2000",
                                      "2000 người",
                                      "mỗi tháng 2 lần",
                                      "3 tháng 2 lần",
                                      "tháng 13",
                                      "ngày 32/1/2020",
                                      "32/01/2020",
                                      "năm 1899",
                                      "năm 2101",
                                      "64-2020",
                                      "tháng, năm sinh",
                                      "ngày, tháng, năm",
                                      "thứ năm tập thể",
                                      "quý vị",
                                      "quý đơn vị",
                                      "12 tháng 10 đợt",
                                      "mỗi năm 2000 suất",
                                      "ngày 20 tháng 11 hằng năm",
                                      "500kV",
                                      "ngày 12 tháng 5 năm 1879",
                                      "Ngày 1 tháng 10 cùng năm",
                                      "ngày 17-9-1894",
                                      "tháng 5 năm 1879",
                                      "ngày 5 tháng 6 năm Thành Thái thứ 11",
                                      "mồng 10 tháng 3 âm lịch",
                                      "Cách mạng tháng Tám",
                                      "ông Trần Quý Hai",
                                      "2015-07-5",
                                      "B2020",
                                      "QĐ/2020",
                                      ""}) {
    EXPECT_EQ(describe(text, reference), "") << text;
  }
}

/// Whatever words, numbers and marks follow each other: expressions stay in order, apart and inside the text, and what
/// they say can be written and read again.
TEST(Expressions, HoldTogetherInAnySoupOfCues) {
  constexpr std::array<std::string_view, 44> parts{
      "năm ",     "ngày ",  "tháng ",    "quý ",   "từ ",     "đến ", "nay ",   "giai đoạn ", "nhiệm kỳ ",
      "năm học ", "các ",   "mồng ",     "đầu ",   "cuối ",   "của ", "và ",    "hôm ",       "qua ",
      "mười ",    "hai ",   "6 ",        "14",     "2020",    "2021", "1999 ",  "31",         "02",
      "29",       "/",      "-",         ".",      ", ",      " – ",  "(",      ")",          "\n",
      "năm2",     "3tháng", "99999999 ", "I/2021", "2020/NĐ", "%",    "người ", "liền "};
  std::mt19937 random(20241123);
  std::uniform_int_distribution<std::size_t> pick(0, parts.size() - 1);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int part = 0; part < 12; ++part) text += parts[pick(random)];
    const auto tokens = text::tokenize(text);
    std::uint32_t next = 0;
    for (const Expression& found : find_expressions(text, tokens, reference)) {
      ASSERT_LE(next, found.first) << text;
      ASSERT_LT(found.first, found.last) << text;
      ASSERT_LE(found.last, tokens.size()) << text;
      EXPECT_EQ(found.begin, tokens[found.first].begin) << text;
      EXPECT_EQ(found.end, tokens[found.last - 1].end) << text;
      next = found.last;
      if (!found.period) continue;
      const auto again = Period::parse(found.period->edtf());
      ASSERT_TRUE(again.has_value()) << text << ": " << found.period->edtf();
      EXPECT_EQ(*again, *found.period) << text;
    }
  }
}

}  // namespace
}  // namespace sovang::time
