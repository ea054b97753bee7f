// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/knowledge/project_schemas.hpp"

namespace sovang {
namespace {

using knowledge::Place;
using knowledge::PlaceLevel;

/// The places of the level, in whichever file they stand.
const std::vector<Place>& places_of(PlaceLevel level) {
  return level == PlaceLevel::commune ? schemas().communes : schemas().places;
}

const Place* place(const std::string& id) {
  const bool commune = id.starts_with("x.") || id.starts_with("p.") || id.starts_with("tt.") || id.starts_with("dk.");
  const auto& places = places_of(commune ? PlaceLevel::commune : PlaceLevel::province);
  const auto found = std::find_if(places.begin(), places.end(), [&](const Place& p) { return p.id == id; });
  return found == places.end() ? nullptr : &*found;
}

// Dates of the file that are years or months sort before every day of theirs, which is near enough for counting.
bool stands_on(const Place& p, const std::string& day) {
  return (p.from.empty() || p.from <= day) && (p.until.empty() || day < p.until);
}

std::ptrdiff_t count(PlaceLevel level, const std::string& day, const std::string& type = "") {
  const auto& places = places_of(level);
  return std::count_if(places.begin(), places.end(), [&](const Place& p) {
    return p.level == level && stands_on(p, day) && (type.empty() || p.type == type);
  });
}

std::string prefix_of(const std::string& type) {
  static const std::map<std::string, std::string> prefixes{
      {"tỉnh", "t."}, {"thành phố", "tp."}, {"huyện", "h."},     {"quận", "q."},     {"thị xã", "tx."},
      {"xã", "x."},   {"phường", "p."},     {"thị trấn", "tt."}, {"đặc khu", "dk."}, {"vùng", "v."}};
  return prefixes.at(type);
}

void expect_id_to_say_level_name_and_parent(const Place& p) {
  std::string expected = prefix_of(p.type) + text::slug(p.name);
  ASSERT_EQ(p.id.substr(0, expected.size()), expected) << "line " << p.line;
  std::string rest = p.id.substr(expected.size());
  const std::string parent = p.parent == "vn" ? "" : "." + p.parent;
  ASSERT_GE(rest.size(), parent.size()) << p.id;
  EXPECT_EQ(rest.substr(rest.size() - parent.size()), parent) << p.id;
  rest.resize(rest.size() - parent.size());
  // Left is nothing, the -2 of a key that folds alike, or the year in which a province of that name began anew.
  const bool year = rest.size() == 5 && rest[0] == '-' && rest.substr(1) == p.from.substr(0, 4);
  // Communes of one district may have three names that fold alike.
  EXPECT_TRUE(rest.empty() || rest == "-2" || (rest == "-3" && p.level == PlaceLevel::commune) || year) << p.id;
}

TEST(Places, IdsSayLevelNameAndParent) {
  for (const Place& p : schemas().places)
    if (p.level != PlaceLevel::country) expect_id_to_say_level_name_and_parent(p);
  for (const Place& p : schemas().communes) expect_id_to_say_level_name_and_parent(p);
}

TEST(Places, CommunesNumberWhatTheListsSay) {
  EXPECT_EQ(count(PlaceLevel::commune, "2025-06-30"), 10035);
  EXPECT_EQ(count(PlaceLevel::commune, "2025-07-01"), 3321);
  EXPECT_EQ(count(PlaceLevel::commune, "2025-07-01", "xã"), 2621);
  EXPECT_EQ(count(PlaceLevel::commune, "2025-07-01", "phường"), 687);
  EXPECT_EQ(count(PlaceLevel::commune, "2026-04-30", "xã"), 2611);
  EXPECT_EQ(count(PlaceLevel::commune, "2026-04-30", "phường"), 697);
  EXPECT_EQ(count(PlaceLevel::commune, "2026-09-01"), 3321);
  for (const Place& p : schemas().communes) {
    if (p.until.empty()) continue;
    EXPECT_FALSE(p.successors.empty()) << p.id;
  }
}

TEST(Places, ProvincesNumberWhatTheLawSays) {
  const std::map<std::string, int> numbers{{"1997-01-01", 61}, {"2003-12-31", 61}, {"2004-01-01", 64},
                                           {"2008-07-31", 64}, {"2008-08-01", 63}, {"2024-12-31", 63},
                                           {"2025-06-30", 63}, {"2025-07-01", 34}, {"2026-10-01", 34}};
  for (const auto& [day, number] : numbers) EXPECT_EQ(count(PlaceLevel::province, day), number) << day;
  EXPECT_EQ(count(PlaceLevel::province, "2025-06-30", "thành phố"), 6);
  EXPECT_EQ(count(PlaceLevel::province, "2026-04-29", "thành phố"), 6);
  EXPECT_EQ(count(PlaceLevel::province, "2026-04-30", "thành phố"), 7);
  EXPECT_EQ(count(PlaceLevel::province, "2026-09-01", "thành phố"), 8);
  EXPECT_EQ(count(PlaceLevel::province, "2026-09-20", "thành phố"), 9);
}

TEST(Places, DistrictsNumberWhatWasCountedThen) {
  const std::map<std::string, int> numbers{
      {"2010-12-31", 697}, {"2018-12-31", 713}, {"2020-04-30", 707}, {"2024-06-30", 705}, {"2025-03-01", 696}};
  for (const auto& [day, number] : numbers) EXPECT_EQ(count(PlaceLevel::district, day), number) << day;
}

TEST(Places, TheDistrictLevelEndedOnTheFirstOfJuly2025) {
  EXPECT_EQ(count(PlaceLevel::district, "2025-06-30"), 696);
  EXPECT_EQ(count(PlaceLevel::district, "2025-07-01"), 0);
  EXPECT_EQ(count(PlaceLevel::commune, "2025-07-01", "đặc khu"), 13);
}

TEST(Places, FiftyTwoProvincesBecameTwentyThree) {
  std::set<std::string> merged;
  int before = 0;
  for (const Place& p : schemas().places) {
    if (p.level != PlaceLevel::province || p.until != "2025-07-01") continue;
    ++before;
    ASSERT_EQ(p.successors.size(), 1U) << p.id;
    merged.insert(p.successors[0]);
    EXPECT_EQ(place(p.successors[0])->from, "2025-07-01") << p.id;
  }
  EXPECT_EQ(before, 52);
  EXPECT_EQ(merged.size(), 23U);
}

TEST(Places, ASuccessorStandsWhenItsPredecessorEnds) {
  for (const Place& p : schemas().places) {
    for (const std::string& id : p.successors) {
      const Place* successor = place(id);
      ASSERT_NE(successor, nullptr) << id;
      EXPECT_TRUE(stands_on(*successor, p.until)) << p.id << " → " << id;
    }
  }
}

TEST(Places, NamesakesStayApart) {
  constexpr std::array ids{"t.thai-binh",
                           "tp.thai-binh.t.thai-binh",
                           "p.thai-binh.t.hung-yen-2025",
                           "t.hung-yen",
                           "t.hung-yen-2025",
                           "t.hau-giang",
                           "t.hau-giang-1976",
                           "t.thanh-hoa",
                           "h.thanh-hoa.t.long-an",
                           "h.ky-anh.t.ha-tinh",
                           "tx.ky-anh.t.ha-tinh",
                           "h.long-my.t.hau-giang",
                           "tx.long-my.t.hau-giang",
                           "h.cai-lay.t.tien-giang",
                           "tx.cai-lay.t.tien-giang",
                           "h.duyen-hai.t.tra-vinh",
                           "tx.duyen-hai.t.tra-vinh",
                           "h.cao-lanh.t.dong-thap",
                           "tp.cao-lanh.t.dong-thap",
                           "h.hong-ngu.t.dong-thap",
                           "tp.hong-ngu.t.dong-thap",
                           "t.can-tho",
                           "tp.can-tho",
                           "tp.can-tho-2025"};
  for (const char* id : ids) EXPECT_NE(place(id), nullptr) << id;
}

TEST(Places, OldNamesLeadToNewOnes) {
  const std::map<std::string, std::vector<std::string>> ways{
      {"t.thai-binh", {"t.hung-yen-2025"}},
      {"t.ha-tay", {"tp.ha-noi"}},
      {"t.ha-nam-ninh", {"t.nam-ha", "t.ninh-binh"}},
      {"t.nam-ha", {"t.ha-nam", "t.nam-dinh"}},
      {"t.binh-tri-thien", {"t.quang-binh", "t.quang-tri", "t.thua-thien-hue"}},
      {"t.thua-thien-hue", {"tp.hue"}},
      {"t.bac-ninh-2025", {"tp.bac-ninh"}},
      {"h.tu-liem.tp.ha-noi", {"q.nam-tu-liem.tp.ha-noi", "q.bac-tu-liem.tp.ha-noi"}},
      {"q.9.tp.ho-chi-minh", {"tp.thu-duc.tp.ho-chi-minh"}},
      {"tp.ha-dong.t.ha-tay", {"tp.ha-dong.tp.ha-noi"}},
      {"tp.ha-dong.tp.ha-noi", {"q.ha-dong.tp.ha-noi"}},
      {"tx.tan-hiep.t.hau-giang", {"tx.nga-bay.t.hau-giang"}},
      {"h.muong-lay.t.dien-bien", {"h.muong-cha.t.dien-bien"}},
      {"t.quang-ninh", {"tp.quang-ninh"}}};
  for (const auto& [id, successors] : ways) {
    ASSERT_NE(place(id), nullptr) << id;
    EXPECT_EQ(place(id)->successors, successors) << id;
  }
}

TEST(Places, AreFoundByTheirOtherSpellings) {
  const std::map<std::string, std::string> aliases{{"TP.HCM", "tp.ho-chi-minh"},   {"Sài Gòn", "tp.ho-chi-minh"},
                                                   {"BR-VT", "t.ba-ria-vung-tau"}, {"TT-Huế", "t.thua-thien-hue"},
                                                   {"Đăk Lăk", "t.dak-lak"},       {"Đắc Lắc", "t.dak-lak"},
                                                   {"Đăk Nông", "t.dak-nong"},     {"Bắc Cạn", "t.bac-kan"}};
  for (const auto& [alias, id] : aliases) {
    const Place* found = place(id);
    ASSERT_NE(found, nullptr) << id;
    EXPECT_EQ(std::count(found->aliases.begin(), found->aliases.end(), alias), 1) << alias;
  }
}

}  // namespace
}  // namespace sovang
