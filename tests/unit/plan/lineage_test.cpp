// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/lineage.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace sovang::plan {
namespace {

using Lines = std::vector<std::string>;

archive::Reorganisation event(std::vector<std::string> from, std::vector<std::string> to, std::string change,
                              std::string effective, std::string level = "") {
  return {std::move(from), std::move(to), std::move(change), std::move(effective), "1/NQ", std::move(level), true};
}

/// Two provinces become one, another stays; departments merge before that; a statistics office changes its name twice.
Lineage lineage() {
  archive::Lineage data;
  data.reorganisations = {
      event({"so.ke-hoach@*", "so.tai-chinh@*"}, {"so.tai-chinh@*"}, "merge", "2025-03-01", "province"),
      event({"cuc-thong-ke@*"}, {"chi-cuc-thong-ke@*"}, "rename", "2025-03-01", "province"),
      event({"chi-cuc-thong-ke@*"}, {"thong-ke@*"}, "merge", "2025-07-01", "province"),
      event({"tong-cuc-thong-ke@vn"}, {"cuc-thong-ke@vn"}, "rename", "2025-03-01"),
      event({"ty@*"}, {"so@*"}, "rename", "1983", "province"),
      event({"so.nong-nghiep@*"}, {"so.moi-truong@*"}, "merge", "2025-03-01", "province"),
      event({"t.a", "t.b"}, {"t.ab"}, "merge", "2025-07-01"),
      event({"h.x.t.a"}, {}, "abolish", "2025-07-01"),
      event({"t.d"}, {"t.d", "t.e"}, "split", "2004"),
  };
  data.places = {{"t.a", "tỉnh A", "", "2025-07-01"},
                 {"t.b", "tỉnh B", "", "2025-07-01"},
                 {"t.ab", "tỉnh AB", "2025-07-01", ""},
                 {"t.c", "tỉnh C", "", ""},
                 {"t.d", "tỉnh D", "", ""},
                 {"t.e", "tỉnh E", "2004", ""},
                 {"h.x.t.a", "huyện X", "", "2025-07-01"}};
  data.names = {{"so", "Sở"}, {".tai-chinh", "Tài chính"}, {"thong-ke", "Thống kê"}, {"cuc-thong-ke", "Cục Thống kê"}};
  return Lineage(std::move(data));
}

Lines told(const std::vector<Succession>& steps) {
  Lines lines;
  for (const Succession& s : steps) lines.push_back(s.effective + " " + s.change + ": " + s.from + " > " + s.to);
  return lines;
}

TEST(Lineage, AnEventOfEveryPlaceIsAboutEachOfItsLevel) {
  EXPECT_EQ(told(lineage().after("cuc-thong-ke@t.c")),
            Lines{"2025-03-01 rename: cuc-thong-ke@t.c > chi-cuc-thong-ke@t.c"});
  EXPECT_EQ(told(lineage().after("cuc-thong-ke@h.x.t.a")), Lines{"2025-07-01 abolish: cuc-thong-ke@h.x.t.a > "});
  EXPECT_EQ(told(lineage().after("cuc-thong-ke@vn")), Lines{});  // the country is no place of a level
  EXPECT_EQ(told(lineage().before("cuc-thong-ke@vn")),
            Lines{"2025-03-01 rename: tong-cuc-thong-ke@vn > cuc-thong-ke@vn"});
}

TEST(Lineage, OnTheDayOnWhichItsPlaceEndsAUnitBecomesThatOfThePlaceAfter) {
  EXPECT_EQ(told(lineage().after("chi-cuc-thong-ke@t.a")),
            Lines{"2025-07-01 merge: chi-cuc-thong-ke@t.a > thong-ke@t.ab"});
  EXPECT_EQ(told(lineage().before("thong-ke@t.ab")), (Lines{"2025-07-01 merge: chi-cuc-thong-ke@t.a > thong-ke@t.ab",
                                                            "2025-07-01 merge: chi-cuc-thong-ke@t.b > thong-ke@t.ab"}));
}

TEST(Lineage, AMergerOfOneAloneIsARename) {
  EXPECT_EQ(told(lineage().after("chi-cuc-thong-ke@t.c")),
            Lines{"2025-07-01 rename: chi-cuc-thong-ke@t.c > thong-ke@t.c"});
}

TEST(Lineage, WhatNoEventNamesGoesWithItsPlace) {
  EXPECT_EQ(told(lineage().after("so.tu-phap@t.a")), Lines{"2025-07-01 merge: so.tu-phap@t.a > so.tu-phap@t.ab"});
  EXPECT_EQ(told(lineage().after("t.a")), Lines{"2025-07-01 merge: t.a > t.ab"});
  EXPECT_EQ(told(lineage().after("phong.a@t.a/so.tu-phap")), Lines{});
}

TEST(Lineage, OneThatIsJoinedKeepsItsIdAndOneThatIsSplitMayGoOn) {
  const auto merged = lineage().after("so.ke-hoach@t.c");
  EXPECT_EQ(told(merged), Lines{"2025-03-01 merge: so.ke-hoach@t.c > so.tai-chinh@t.c"});
  EXPECT_TRUE(merged.front().joined);
  EXPECT_EQ(told(lineage().after("so.tai-chinh@t.c")), Lines{});
  EXPECT_EQ(told(lineage().after("so.tai-chinh@t.d")), Lines{"2004 split: so.tai-chinh@t.d > so.tai-chinh@t.e"});
  EXPECT_TRUE(lineage().after("so.tai-chinh@t.d").front().remains);
  EXPECT_EQ(told(lineage().after("so.tai-chinh@t.a")), Lines{"2025-07-01 merge: so.tai-chinh@t.a > so.tai-chinh@t.ab"});
}

TEST(Lineage, NothingIsSaidOfUnitsThatWereNoMoreOrNotYet) {
  EXPECT_EQ(told(lineage().after("cuc-thong-ke@t.a")),
            Lines{"2025-03-01 rename: cuc-thong-ke@t.a > chi-cuc-thong-ke@t.a"});  // and not with its province in July
  EXPECT_EQ(told(lineage().after("thong-ke@t.a")), Lines{});                       // there never was one
  EXPECT_EQ(told(lineage().before("so.moi-truong@t.c")),
            Lines{"2025-03-01 rename: so.nong-nghiep@t.c > so.moi-truong@t.c"});  // and no Ty Môi trường
  EXPECT_EQ(told(lineage().before("so.y-te@t.c")), Lines{"1983 rename: ty.y-te@t.c > so.y-te@t.c"});
  EXPECT_EQ(told(lineage().after("so.y-te@t.e")), Lines{});
}

TEST(Lineage, NamesUnitsByTheirParts) {
  EXPECT_EQ(lineage().name("so.tai-chinh@t.ab"), "Sở Tài chính tỉnh AB");
  EXPECT_EQ(lineage().name("cuc-thong-ke@vn"), "Cục Thống kê");
  EXPECT_EQ(lineage().name("so.khu-vuc-iv@vn"), "Sở khu vực IV");
  EXPECT_EQ(lineage().name("t.a"), "tỉnh A");
  EXPECT_EQ(lineage().name("so.la@t.a"), "so.la@t.a");
  EXPECT_EQ(lineage().name("so.tai-chinh@t.la"), "so.tai-chinh@t.la");
}

TEST(Follow, GoesAcrossRenamesAndBackAcrossMergersOnRequest) {
  const auto nobody = [](std::string_view, std::string_view) { return false; };
  const auto ids = [&](bool predecessors) {
    Lines all = follow(lineage(), {"thong-ke@t.ab"}, predecessors, nobody).ids;
    std::ranges::sort(all);
    return all;
  };
  EXPECT_EQ(ids(false), Lines{"thong-ke@t.ab"});
  EXPECT_EQ(ids(true), (Lines{"chi-cuc-thong-ke@t.a", "chi-cuc-thong-ke@t.b", "cuc-thong-ke@t.a", "cuc-thong-ke@t.b",
                              "thong-ke@t.ab"}));
  EXPECT_EQ(follow(lineage(), {"cuc-thong-ke@t.c"}, false, nobody).ids,
            (Lines{"cuc-thong-ke@t.c", "chi-cuc-thong-ke@t.c", "thong-ke@t.c"}));
}

TEST(Follow, StopsWherePeopleSaidThatTheyAreTwo) {
  const auto apart = [](std::string_view a, std::string_view b) {
    return a == "cuc-thong-ke@t.c" && b == "chi-cuc-thong-ke@t.c";
  };
  const Followed followed = follow(lineage(), {"cuc-thong-ke@t.c"}, false, apart);
  EXPECT_EQ(followed.ids, Lines{"cuc-thong-ke@t.c"});
  EXPECT_EQ(followed.steps.size(), 1u);
}

}  // namespace
}  // namespace sovang::plan
