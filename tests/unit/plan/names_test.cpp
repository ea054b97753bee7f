// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/names.hpp"

#include <set>

#include <gtest/gtest.h>

#include "core/text/normalize.hpp"
#include "tests/unit/plan/tables.hpp"

namespace sovang::plan {
namespace {

using model::MentionType;
using Ids = std::set<std::string>;

const std::vector<std::pair<std::string, std::string>> abbreviations{{"ubnd", "uy ban nhan dan"},
                                                                     {"BHXH", "Bảo hiểm xã hội"},
                                                                     {"GD&ĐT", "Giáo dục và Đào tạo"},
                                                                     {"ct", "chi thi"},
                                                                     {"ct", "chu tich"}};

const std::vector<archive::Name> units{
    {"cuc-thong-ke@t.thai-binh", "Cục Thống kê Thái Bình", 9},
    {"cuc-thong-ke@t.thai-binh", "Cục Thống kê tỉnh Thái Bình", 3},
    {"phong-to-chuc@t.thai-binh/cuc-thong-ke", "Phòng Tổ chức - Cục Thống kê Thái Bình", 1},
    {"chi-cuc-thong-ke@tp.thai-binh.t.thai-binh", "Chi cục Thống kê thành phố Thái Bình", 2},
    {"ubnd@t.thanh-hoa", "UBND tỉnh Thanh Hóa", 4},
    {"ubnd@h.thanh-hoa-2.t.long-an", "Ủy ban nhân dân huyện Thạnh Hóa", 2},
    {"van-phong-ubnd@t.thanh-hoa", "Văn phòng UBND tỉnh Thanh Hóa", 2},
    {"bhxh@t.thai-binh", "Bảo hiểm xã hội tỉnh Thái Bình", 3},
    {"so-giao-duc-va-dao-tao@t.thai-binh", "Sở GD&ĐT Thái Bình", 3},
    {"so-van-hoa@t.ha-nam", "Sở Văn hóa, Thể thao và Du lịch Hà Nam", 1},
    {"dang-uy@x.quy-nhon", "Đảng ủy xã Quý Nhơn", 1},
    {"ubnd@tp.thai-binh.t.thai-binh", "UBND thành phố Thái Bình", 2},
    {"ubnd@t.thai-binh", "UBND tỉnh Thái Bình", 2},
    {"xi-nghiep-5", "Xí nghiệp 5", 1},
};
const std::vector<archive::Name> blocks{
    {"khoi-co-quan-trung-uong@t.thai-binh", "Khối thi đua các cơ quan trung ương", 4},
    {"khoi-co-quan-trung-uong@t.thai-binh", "Khối thi đua các cơ quan trung ương đóng trên địa bàn tỉnh", 4},
    {"khoi-3@t.thai-binh", "Khối thi đua số 3", 2},
    {"khoi-13@t.thai-binh", "Khối thi đua số 13", 2},
    {"cum-iii@bo-cong-an", "Cụm thi đua III", 2},
    {"?khoi-thi-dua-cac-co-quan", "Khối thi đua các cơ quan", 1},
};

struct Case {
  MentionType type;
  const char* typed;
  Ids ids;
};

class Find : public testing::TestWithParam<Case> {};

TEST_P(Find, GivesWhatIsMeant) {
  const auto vocabulary =
      tables::vocabulary({}, {{MentionType::unit, units}, {MentionType::block, blocks}}, abbreviations);
  const auto names = Names::of(vocabulary, GetParam().type);
  ASSERT_TRUE(names);
  Ids found;
  for (const Meaning& meaning : names->find(GetParam().typed)) found.insert(meaning.id);
  EXPECT_EQ(found, GetParam().ids) << GetParam().typed;
}

const Ids central{"khoi-co-quan-trung-uong@t.thai-binh"};
constexpr auto unit = MentionType::unit;
constexpr auto block = MentionType::block;

const Case cases[] = {
    // One block, however it is typed.
    {block, "khoi thi dua cac co quan trung uong", central},
    {block, "Khối thi đua các cơ quan trung ương", central},
    {block, "KHỐI THI ĐUA CÁC CƠ QUAN TRUNG ƯƠNG", central},
    {block, "Kho\u0302\u0301i thi đua ca\u0301c cơ quan trung ương", central},
    {block, "cơ quan trung uong", central},
    {block, "co quan trung ương", central},
    {block, "Khối các cơ quan trung ương", central},
    {block, "Khối thi đua các cơ quan trung ương đóng trên địa bàn tỉnh", central},
    {block, "khối thi đua các cơ quan trung ương đóng trên địa bàn tỉnh Thái Bình", central},
    // What is typed beyond a name must be known of it, or need not be said.
    {block, "khối thi đua các cơ quan trung ương tỉnh Nam Định", {}},
    {block, "khoi thi dua cac co quan trung uong nam dinh", {}},
    {block, "khoi thi dua cac co quan trung uong thai binh", central},
    // Diacritics that were typed are meant.
    {block, "cơ quan trúng ương", {}},
    {block, "khởi thi đua", {}},
    // Numbers are equal or nothing fits.
    {block, "khối thi đua số 3", {"khoi-3@t.thai-binh"}},
    {block, "khoi thi dua 03", {"khoi-3@t.thai-binh"}},
    {block, "Khối 3", {"khoi-3@t.thai-binh"}},
    {block, "Khối thi đua III", {"khoi-3@t.thai-binh"}},
    {block, "khoi thi dua iii", {"khoi-3@t.thai-binh"}},
    {block, "Cụm thi đua số 3", {"cum-iii@bo-cong-an"}},
    {block, "Khối thi đua số 1", {}},
    {block, "Khối thi đua các cơ quan trung ương số 3", {}},
    {unit, "xi nghiep 5", {"xi-nghiep-5"}},
    {unit, "xi nghiep 6", {}},
    // Units: contained, without what is only a part of them or carries their name.
    {unit, "thong ke thai binh", {"cuc-thong-ke@t.thai-binh"}},
    {unit, "Cục Thống kê tỉnh Thái Bình", {"cuc-thong-ke@t.thai-binh"}},
    {unit, "phong to chuc cuc thong ke thai binh", {"phong-to-chuc@t.thai-binh/cuc-thong-ke"}},
    {unit, "chi cục thống kê tp thái bình", {"chi-cuc-thong-ke@tp.thai-binh.t.thai-binh"}},
    // A level may be left out, never exchanged.
    {unit, "UBND tỉnh Thái Bình", {"ubnd@t.thai-binh"}},
    {unit, "UBND thành phố Thái Bình", {"ubnd@tp.thai-binh.t.thai-binh"}},
    {unit, "UBND TP. Thái Bình", {"ubnd@tp.thai-binh.t.thai-binh"}},
    {unit, "UBND huyện Thái Bình", {}},
    {unit, "Cục Thống kê huyện Thái Bình", {"cuc-thong-ke@t.thai-binh"}},  // one of its forms says no level
    // Abbreviations, both ways.
    {unit, "BHXH Thái Bình", {"bhxh@t.thai-binh"}},
    {unit, "bao hiem xa hoi thai binh", {"bhxh@t.thai-binh"}},
    {unit, "Sở Giáo dục và Đào tạo Thái Bình", {"so-giao-duc-va-dao-tao@t.thai-binh"}},
    {unit, "so giao duc dao tao thai binh", {"so-giao-duc-va-dao-tao@t.thai-binh"}},
    // Near homonyms: what folds alike stays apart.
    {unit, "UBND tỉnh Thanh Hóa", {"ubnd@t.thanh-hoa"}},
    {unit, "Ủy ban nhân dân tỉnh Thanh Hóa", {"ubnd@t.thanh-hoa"}},
    {unit, "uỷ ban nhân dân tỉnh Thanh Hoá", {"ubnd@t.thanh-hoa"}},
    {unit, "UBND huyện Thạnh Hóa", {"ubnd@h.thanh-hoa-2.t.long-an"}},
    {unit, "UBND Thanh Hóa", {"ubnd@t.thanh-hoa"}},
    {unit, "ubnd thanh hoa", {"ubnd@t.thanh-hoa", "ubnd@h.thanh-hoa-2.t.long-an"}},
    {unit, "UBND Thành Hóa", {}},
    // All words, not together; i and y in open syllables.
    {unit, "du lịch Hà Nam", {"so-van-hoa@t.ha-nam"}},
    {unit, "Sở Du lịch Hà Nam", {"so-van-hoa@t.ha-nam"}},
    {unit, "Đảng ủy Quí Nhơn", {"dang-uy@x.quy-nhon"}},
    {unit, "Công ty Không Có", {}},
    {unit, "", {}},
    {unit, "–", {}},
};
INSTANTIATE_TEST_SUITE_P(Table, Find, testing::ValuesIn(cases));

TEST(Names, WhatIsNotFoundComesWithTheNearestNames) {
  const auto vocabulary = tables::vocabulary({}, {{MentionType::unit, units}}, abbreviations);
  const auto ids = Names::of(vocabulary, MentionType::unit)->resolve("Cục Thống kê Thái Nguyên");
  ASSERT_FALSE(ids);
  EXPECT_EQ(ids.error().code, ErrorCode::not_found);
  EXPECT_NE(ids.error().hint.find("Cục Thống kê Thái Bình"), std::string::npos) << ids.error().hint;
  EXPECT_EQ(ids.error().hint.find("Cục Thống kê tỉnh Thái Bình"), std::string::npos) << "the same once more";
}

TEST(Names, WhereNothingIsNearTheHintListsWhatThereIs) {
  const auto vocabulary = tables::vocabulary({}, {{MentionType::unit, units}, {MentionType::block, blocks}}, {});
  const auto hint = [&](MentionType type) { return Names::of(vocabulary, type)->resolve("xyz").error().hint; };
  EXPECT_TRUE(hint(MentionType::unit).ends_with("sovang units")) << hint(MentionType::unit);
  EXPECT_TRUE(hint(MentionType::block).ends_with("sovang units --type block")) << hint(MentionType::block);
}

TEST(Names, AnUnsettledNameNeverPushesASettledOneOut) {
  const auto vocabulary = tables::vocabulary(
      {}, {{MentionType::unit, {{"?thong-ke-thai-binh", "Thống kê Thái Bình", 5}, units[0]}}}, abbreviations);
  const auto ids = Names::of(vocabulary, MentionType::unit)->resolve("thống kê thái bình");
  ASSERT_TRUE(ids);
  EXPECT_EQ(Ids(ids->begin(), ids->end()), (Ids{"?thong-ke-thai-binh", "cuc-thong-ke@t.thai-binh"}));
}

}  // namespace
}  // namespace sovang::plan
