// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/workplace.hpp"

/// Timelines cross renames, mergers only on request, and say by which act a unit became another.
namespace sovang::acceptance {
namespace {

class UnitsInTime : public Workplace {
 protected:
  void SetUp() override {
    const std::string block = "Khối thi đua các cơ quan trung ương tỉnh Quảng Ninh";
    write("tin/a.txt", story("Cục Thống kê tỉnh Quảng Ninh", block, "2022"));
    write("tin/b.txt", story("Chi cục Thống kê tỉnh Quảng Ninh", block, "2025"));
    write("tin/c.txt", story("Sở Kế hoạch và Đầu tư tỉnh Lạng Sơn", "Khối thi đua số 3 tỉnh Lạng Sơn", "2021"));
    write("tin/d.txt", story("Sở Tài chính tỉnh Lạng Sơn", "Khối thi đua số 3 tỉnh Lạng Sơn", "2022"));
    ASSERT_EQ(build({source().string()}).status, 0);
  }

  /// "2022 Cục Thống kê tỉnh Quảng Ninh" …
  static std::vector<std::string> rows(const Json& answer) {
    std::vector<std::string> out;
    for (const Json& row : answer["rows"])
      out.push_back(row["period"].get<std::string>() + " " + row["subject"]["name"].get<std::string>());
    return out;
  }
  using Rows = std::vector<std::string>;
};

TEST_F(UnitsInTime, ATimelineCrossesARenameWithItsBasis) {
  for (const char* name : {"Cuc Thong ke Quang Ninh", "Chi cục Thống kê tỉnh Quảng Ninh"}) {
    const Json answer = this->answer({"timeline", name});
    EXPECT_EQ(rows(answer), (Rows{"2022 Cục Thống kê tỉnh Quảng Ninh", "2025 Chi cục Thống kê tỉnh Quảng Ninh"}));
    EXPECT_EQ(answer["lineage"].size(), 1u);
    const Json change = answer["changes"][0];
    EXPECT_EQ(change["effective"], "2025-03-01");
    EXPECT_EQ(change["basis"], "384/QĐ-BTC");
    EXPECT_EQ(change["crossed"], true);
  }
  const std::string text = ask({"timeline", "Cuc Thong ke Quang Ninh"}).out;
  EXPECT_TRUE(has(text, "từ 01/3/2025: Chi cục Thống kê tỉnh Quảng Ninh, đổi tên từ")) << text;
  EXPECT_TRUE(has(text, "384/QĐ-BTC")) << text;
}

TEST_F(UnitsInTime, AMergerIsCrossedOnlyOnRequestAndNamedInAnyCase) {
  const Json alone = answer({"timeline", "So Tai chinh Lang Son"});
  EXPECT_EQ(rows(alone), Rows{"2022 Sở Tài chính tỉnh Lạng Sơn"});
  EXPECT_EQ(alone["lineage"].size(), 0u);
  EXPECT_EQ(alone["changes"][0]["change"], "merge");
  EXPECT_EQ(alone["changes"][0]["crossed"], false);
  EXPECT_EQ(alone["changes"][0]["from"].size(), 2u);
  const Json all = answer({"timeline", "So Tai chinh Lang Son", "--with-predecessors"});
  EXPECT_EQ(rows(all), (Rows{"2021 Sở Kế hoạch và Đầu tư tỉnh Lạng Sơn", "2022 Sở Tài chính tỉnh Lạng Sơn"}));
  EXPECT_EQ(all["lineage"], Json::array({"so.ke-hoach-va-dau-tu@t.lang-son"}));
}

TEST_F(UnitsInTime, PeopleMayKeepThemApart) {
  ASSERT_EQ(sample::run_indexer({"decide", "not-same", "cuc-thong-ke@t.quang-ninh", "chi-cuc-thong-ke@t.quang-ninh",
                                 "--who", "A", "--archive", archive()})
                .status,
            0);
  EXPECT_EQ(rows(answer({"timeline", "Cuc Thong ke Quang Ninh"})), Rows{"2022 Cục Thống kê tỉnh Quảng Ninh"});
}

TEST_F(UnitsInTime, UnitsAreListedWithCountsYearsAndLineage) {
  const Json units = answer({"units", "cuc thong ke"});
  ASSERT_EQ(units["total"], 2);
  const Json& before = units["names"][1];
  EXPECT_EQ(before["id"], "cuc-thong-ke@t.quang-ninh");
  EXPECT_EQ(before["documents"], 1);
  EXPECT_EQ(before["facts"], 1);
  EXPECT_EQ(before["first_year"], "2022");
  EXPECT_EQ(before["last_year"], "2022");
  EXPECT_EQ(before["changes"][0]["to"][0]["id"], "chi-cuc-thong-ke@t.quang-ninh");
}

TEST_F(UnitsInTime, AHiddenFactIsNotCounted) {
  const std::string id = answer({"leaders", "--year", "2022", "--unit", "Cuc Thong ke"})["rows"][0]["proofs"][0]["id"];
  ASSERT_EQ(sample::run_indexer({"decide", "hide", id, "led", "--who", "A", "--archive", archive()}).status, 0);
  EXPECT_EQ(answer({"units", "cuc thong ke"})["names"][1]["facts"], 0);
}

}  // namespace
}  // namespace sovang::acceptance
