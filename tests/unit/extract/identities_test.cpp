// SPDX-License-Identifier: GPL-3.0-or-later
// Who a name stands for: names that look alike and must stay apart, and names that differ and mean one.
#include "indexer/extract/identities.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "indexer/extract/extractor.hpp"
#include "tests/unit/extract/project_knowledge.hpp"

namespace sovang::extract {
namespace {

using model::MentionType;

/// What a document says, when it was published and whose it is.
struct Said {
  std::string text;
  std::string date;
  std::string home;
};

const Extractor& extractor() {
  static const auto made = Extractor::make(project_knowledge());
  if (!made) throw std::runtime_error(made.error().message);
  return *made;
}

model::Record read(const Said& said) {
  model::Record record;
  record.text = said.text;
  record.published = said.date;
  record.place = said.home;
  extractor().extract(record);
  return record;
}

/// The first unit, block or place that the document names.
model::Mention first_name(const Said& said) {
  for (const auto& mention : read(said).mentions)
    if (mention.type == MentionType::unit || mention.type == MentionType::block || mention.type == MentionType::place)
      return mention;
  ADD_FAILURE() << "no name in: " << said.text;
  return {};
}

std::string id_of(const Said& said) {
  return first_name(said).id;
}

struct Apart {
  Said first;
  std::string first_id;  ///< "" where the document does not settle it
  Said second;
  std::string second_id;
};

void expect_apart(const std::vector<Apart>& pairs) {
  for (const auto& [first, first_id, second, second_id] : pairs) {
    EXPECT_EQ(id_of(first), first_id) << first.text;
    EXPECT_EQ(id_of(second), second_id) << second.text;
    EXPECT_NE(first_id, second_id) << first.text;
  }
}

TEST(Identities, LevelsOfOneOfficeStayApart) {
  expect_apart({
      {{"Cục Thuế tỉnh Bắc Ninh họp.", "2020", ""},
       "cuc-thue@t.bac-ninh",
       {"Chi cục Thuế huyện Yên Phong họp.", "2020", "Bắc Ninh"},
       "chi-cuc-thue@h.yen-phong.t.bac-ninh"},
      {{"Cục Thuế tỉnh Thái Bình họp.", "2020", ""},
       "cuc-thue@t.thai-binh",
       {"Chi cục Thuế thành phố Thái Bình họp.", "2020", "Thái Bình"},
       "chi-cuc-thue@tp.thai-binh.t.thai-binh"},
      {{"Chi cục Thuế khu vực Trà My – Tiên Phước họp.", "2019-12-20", "Quảng Nam"},
       "chi-cuc-thue.khu-vuc-tra-my-tien-phuoc@t.quang-nam",
       {"Chi cục Thuế khu vực V họp.", "2025-04-10", "Quảng Nam"},
       "chi-cuc-thue.khu-vuc-5@vn"},
      {{"Cục Thuế họp.", "2025-04-10", "Thái Bình"},
       "cuc-thue@vn",
       {"Cục Thuế họp.", "2024-04-10", "Thái Bình"},
       "cuc-thue@t.thai-binh"},
      {{"Cục Thống kê họp.", "2025-03-01", "Thái Bình"},
       "cuc-thong-ke@vn",
       {"Cục Thống kê họp.", "2025-02-28", "Thái Bình"},
       "cuc-thong-ke@t.thai-binh"},
      {{"Cục Hải quan họp.", "2025-05-02", "Lạng Sơn"},
       "cuc-hai-quan@vn",
       {"Cục Hải quan tỉnh Lạng Sơn họp.", "2024-05-02", ""},
       "cuc-hai-quan@t.lang-son"},
  });
}

TEST(Identities, VietNamInANameMeansTheBodyOfTheCountry) {
  expect_apart({
      {{"Bảo hiểm xã hội Việt Nam họp.", "2020", "Thái Bình"},
       "bao-hiem-xa-hoi@vn",
       {"Bảo hiểm xã hội tỉnh họp.", "2020", "Thái Bình"},
       "bao-hiem-xa-hoi@t.thai-binh"},
      {{"Hội Nông dân Việt Nam họp.", "2020", "Thái Bình"},
       "hoi-nong-dan@vn",
       {"Hội Nông dân Việt Nam tỉnh Thái Bình họp.", "2020", ""},
       "hoi-nong-dan@t.thai-binh"},
  });
}

TEST(Identities, WhoConfersAnAwardSaysItsLevel) {
  const auto level = [](const std::string& issuer) {
    const auto record = read({"Năm 2020, Sở Y tế tỉnh Thái Bình được tặng Cờ thi đua của " + issuer + ".", "2021", ""});
    return record.facts.size() == 1 ? record.facts.front().award->level : model::AwardLevel::none;
  };
  EXPECT_EQ(level("Bảo hiểm xã hội Việt Nam"), model::AwardLevel::ministry);
  EXPECT_EQ(level("UBND tỉnh"), model::AwardLevel::province);
  EXPECT_EQ(level("UBND huyện Vũ Thư"), model::AwardLevel::unit);
}

TEST(Identities, ReorganisedOfficesStayApart) {
  expect_apart({
      {{"Chi cục Hải quan Thái Bình họp.", "2020", ""},
       "chi-cuc-hai-quan@t.thai-binh",
       {"Hải quan Thái Bình họp.", "2025-04-10", ""},
       "hai-quan@t.thai-binh"},
      {{"Chi cục Hải quan Thái Bình họp.", "2020", ""},
       "chi-cuc-hai-quan@t.thai-binh",
       {"Chi cục Hải quan khu vực III họp.", "2025-04-10", "Thái Bình"},
       "chi-cuc-hai-quan.khu-vuc-3@vn"},
      {{"Cục Quản lý thị trường tỉnh Thái Bình họp.", "2020", ""},
       "cuc-quan-ly-thi-truong@t.thai-binh",
       {"Chi cục QLTT tỉnh Thái Bình họp.", "2017", ""},
       "chi-cuc-quan-ly-thi-truong@t.thai-binh"},
      {{"Tỉnh Hưng Yên được tặng Cờ thi đua.", "2025-06-30", ""},
       "t.hung-yen",
       {"Tỉnh Hưng Yên được tặng Cờ thi đua.", "2025-07-01", ""},
       "t.hung-yen-2025"},
      {{"UBND tỉnh Hưng Yên họp.", "2024", ""},
       "uy-ban-nhan-dan@t.hung-yen",
       {"UBND tỉnh Hưng Yên họp.", "2025-08-01", ""},
       "uy-ban-nhan-dan@t.hung-yen-2025"},
      {{"UBND xã Đông Hưng họp.", "2025-08-01", "Hưng Yên"},
       "uy-ban-nhan-dan@x.dong-hung.t.hung-yen-2025",
       {"UBND huyện Đông Hưng họp.", "2024-08-01", "Thái Bình"},
       "uy-ban-nhan-dan@h.dong-hung.t.thai-binh"},
      {{"Cục Hải quan Hà Nam Ninh họp.", "2018", ""},
       "cuc-hai-quan.ha-nam-ninh@vn",
       {"Tỉnh Hà Nam Ninh họp.", "1985", ""},
       "t.ha-nam-ninh"},
  });
}

TEST(Identities, NamesOfThePastMeanWhatBoreThem) {
  EXPECT_EQ(id_of({"Sở Y tế Hà Tây họp.", "2020-05-01", ""}), "so.y-te@t.ha-tay");
  EXPECT_EQ(id_of({"UBND huyện Vũ Thư họp.", "2026-01-15", ""}), "uy-ban-nhan-dan@h.vu-thu.t.thai-binh");
  EXPECT_EQ(id_of({"Sở Y tế Hà Tây họp.", "2005-05-01", ""}), "so.y-te@t.ha-tay");
  EXPECT_EQ(id_of({"Sở Y tế Hà Tây họp.", "1970-05-01", ""}), "so.y-te@t.ha-tay-1965");
}

TEST(Identities, AuthoritiesPartiesAndTheirOfficesStayApart) {
  expect_apart({
      {{"Ngân hàng Nhà nước chi nhánh tỉnh Thái Bình họp.", "2020", ""},
       "ngan-hang-nha-nuoc@t.thai-binh",
       {"Ngân hàng TMCP Công thương chi nhánh tỉnh Thái Bình họp.", "2020", ""},
       "ngan-hang-cong-thuong@t.thai-binh"},
      {{"UBND tỉnh Thái Bình họp.", "2020", ""},
       "uy-ban-nhan-dan@t.thai-binh",
       {"Văn phòng UBND tỉnh Thái Bình họp.", "2020", ""},
       "van-phong-uy-ban-nhan-dan@t.thai-binh"},
      {{"Tỉnh ủy Thái Bình họp.", "2020", ""},
       "tinh-uy@t.thai-binh",
       {"Đảng bộ tỉnh Thái Bình họp.", "2020", ""},
       "dang-bo@t.thai-binh"},
      {{"Tỉnh ủy Thái Bình họp.", "2020", ""},
       "tinh-uy@t.thai-binh",
       {"Ban Thường vụ Tỉnh ủy Thái Bình họp.", "2020", ""},
       "ban-thuong-vu@t.thai-binh/tinh-uy"},
      {{"Bộ Công an họp.", "2020", "Thái Bình"},
       "bo-cong-an@vn",
       {"Công an tỉnh Thái Bình họp.", "2020", ""},
       "cong-an@t.thai-binh"},
      {{"Bộ Quốc phòng họp.", "2020", "Thái Bình"},
       "bo-quoc-phong@vn",
       {"Bộ CHQS tỉnh Thái Bình họp.", "2020", ""},
       "bo-chi-huy-quan-su@t.thai-binh"},
      {{"Trường Đại học Bách khoa Hà Nội họp.", "2020", ""},
       "truong-dai-hoc.bach-khoa@tp.ha-noi",
       {"Đại học Bách khoa Hà Nội họp.", "2023", ""},
       "dai-hoc.bach-khoa@tp.ha-noi"},
      {{"Phòng Tổ chức – Cục Thống kê họp.", "2020", "Thái Bình"},
       "phong.to-chuc@t.thai-binh/cuc-thong-ke",
       {"Phòng Tổ chức – KBNN Thái Bình họp.", "2020", "Thái Bình"},
       "phong.to-chuc@t.thai-binh/kho-bac-nha-nuoc"},
  });
}

TEST(Identities, ASubUnitIsNobodysWithoutTheUnitItLiesIn) {
  EXPECT_EQ(id_of({"Phòng Tổ chức họp.", "2020", "Thái Bình"}), "");
  EXPECT_EQ(id_of({"Phòng Nội vụ huyện Vũ Thư họp.", "2020", ""}), "phong.noi-vu@h.vu-thu.t.thai-binh");
  EXPECT_EQ(id_of({"Phòng Tổ chức Sở Tài chính tỉnh Thái Bình họp.", "2020", ""}),
            "phong.to-chuc@t.thai-binh/so.tai-chinh");
  EXPECT_EQ(id_of({"Vụ Pháp chế họp.", "2020", "Thái Bình"}), "");
  EXPECT_EQ(id_of({"Vụ Pháp chế – Bộ Tài chính họp.", "2020", "Thái Bình"}), "vu.phap-che@vn/bo-tai-chinh");
  EXPECT_EQ(id_of({"Vụ Pháp chế, Bộ Tài chính họp.", "2020", "Thái Bình"}), "vu.phap-che@vn/bo-tai-chinh");
  EXPECT_EQ(id_of({"Phòng Tổ chức cán bộ thuộc Sở Y tế tỉnh Thái Bình họp.", "2020", ""}),
            "phong.to-chuc-can-bo@t.thai-binh/so.y-te");
  EXPECT_EQ(id_of({"Phòng Kỹ thuật, Trung tâm Khuyến nông tỉnh Thái Bình họp.", "2020", ""}),
            "phong.ky-thuat@t.thai-binh/trung-tam.khuyen-nong");
  EXPECT_EQ(id_of({"Phòng Kỹ thuật, Trung tâm Khuyến nông và Sở Y tế tỉnh Thái Bình họp.", "2020", ""}), "");
  EXPECT_EQ(id_of({"Khen Sở Nội vụ tỉnh Thái Bình, Sở Y tế và Sở Tư pháp.", "2020", ""}), "so.noi-vu@t.thai-binh");
}

TEST(Identities, AnOwnNameThatIsAPlacesDoesNotSayWhereTheUnitLies) {
  EXPECT_EQ(id_of({"Trường THPT Bảo Lộc họp.", "2020", "Lâm Đồng"}), "truong-trung-hoc-pho-thong.bao-loc@t.lam-dong");
  const auto elsewhere = first_name({"Trường THCS Hòa Bình họp.", "2020", "Thái Bình"});
  EXPECT_EQ(elsewhere.id, "");
  EXPECT_EQ(elsewhere.maybe,
            (std::vector<std::string>{"truong-trung-hoc-co-so@t.hoa-binh", "truong-trung-hoc-co-so.hoa-binh@t.hoa-binh",
                                      "truong-trung-hoc-co-so.hoa-binh@t.bac-lieu",
                                      "truong-trung-hoc-co-so.hoa-binh@t.thai-binh"}));
  const auto alone = first_name({"Công ty TNHH Bảo Lộc họp.", "2020", ""});
  EXPECT_EQ(alone.id, "");
  EXPECT_EQ(alone.maybe, std::vector<std::string>{"cong-ty.bao-loc@t.lam-dong"});
  EXPECT_EQ(id_of({"Công ty Cổ phần Môi trường Tam Kỳ họp.", "2020", "Quảng Nam"}),
            "cong-ty.moi-truong@tp.tam-ky.t.quang-nam");
  EXPECT_EQ(id_of({"Bệnh viện Đa khoa Thái Bình họp.", "2020", ""}), "benh-vien-da-khoa@t.thai-binh");
}

TEST(Identities, PlacesOfOneNameStayApart) {
  expect_apart({
      {{"UBND tỉnh Thái Bình họp.", "2020", ""},
       "uy-ban-nhan-dan@t.thai-binh",
       {"UBND thành phố Thái Bình họp.", "2020", ""},
       "uy-ban-nhan-dan@tp.thai-binh.t.thai-binh"},
      {{"UBND tỉnh Thanh Hóa họp.", "2020", ""},
       "uy-ban-nhan-dan@t.thanh-hoa",
       {"UBND huyện Thạnh Hóa họp.", "2020", ""},
       "uy-ban-nhan-dan@h.thanh-hoa.t.long-an"},
  });
  const std::vector<std::vector<std::string>> namesakes{
      {"Kỳ Anh", "thị xã", "tx.ky-anh", "h.ky-anh.t.ha-tinh"},
      {"Long Mỹ", "thị xã", "tx.long-my", "h.long-my.t.hau-giang"},
      {"Cai Lậy", "thị xã", "tx.cai-lay", "h.cai-lay.t.tien-giang"},
      {"Duyên Hải", "thị xã", "tx.duyen-hai", "h.duyen-hai.t.tra-vinh"},
      {"Cao Lãnh", "thành phố", "tp.cao-lanh", "h.cao-lanh.t.dong-thap"},
      {"Hồng Ngự", "thành phố", "tp.hong-ngu", "h.hong-ngu.t.dong-thap"}};
  for (const auto& row : namesakes) {
    const std::string province = row[3].substr(row[3].find(".t."));
    EXPECT_EQ(id_of({"Công an huyện " + row[0] + " họp.", "2022", ""}), "cong-an@" + row[3]);
    EXPECT_EQ(id_of({"Công an " + row[1] + " " + row[0] + " họp.", "2022", ""}), "cong-an@" + row[2] + province);
    const auto bare = first_name({"Công an " + row[0] + " họp.", "2022", ""});
    EXPECT_EQ(bare.id, "") << row[0];
    EXPECT_EQ(bare.maybe.size(), 2U) << row[0];
  }
}

TEST(Identities, ABarePlaceMeansTheHigherLevelAndNamesTheLower) {
  const auto insurance = first_name({"BHXH Thái Bình họp.", "2020", ""});
  EXPECT_EQ(insurance.id, "bao-hiem-xa-hoi@t.thai-binh");
  EXPECT_EQ(insurance.maybe, std::vector<std::string>{"bao-hiem-xa-hoi@tp.thai-binh.t.thai-binh"});
  EXPECT_TRUE(first_name({"BHXH tỉnh Thái Bình họp.", "2020", ""}).maybe.empty());
  EXPECT_TRUE(first_name({"Cục Thống kê Thái Bình họp.", "2020", ""}).maybe.empty());
  EXPECT_TRUE(first_name({"BHXH Thái Bình họp.", "2026", ""}).maybe.empty());
}

TEST(Identities, NumbersStayApart) {
  EXPECT_NE(id_of({"Trường THCS số 1 Phước Sơn họp.", "2020", "Quảng Nam"}),
            id_of({"Trường THCS số 2 Phước Sơn họp.", "2020", "Quảng Nam"}));
  EXPECT_NE(id_of({"Khối thi đua số 3 họp.", "2020", "Thái Bình"}),
            id_of({"Khối thi đua số 4 họp.", "2020", "Thái Bình"}));
  EXPECT_NE(id_of({"Đội QLTT số 1 họp.", "2020", "Thái Bình"}), id_of({"Đội QLTT số 2 họp.", "2020", "Thái Bình"}));
  EXPECT_NE(id_of({"TAND khu vực 1 - Hưng Yên họp.", "2025-09-01", ""}),
            id_of({"TAND khu vực 2 - Hưng Yên họp.", "2025-09-01", ""}));
}

TEST(Identities, OneUnitUnderSeveralNames) {
  struct Alias {
    std::string id;
    std::vector<std::string> names;
  };
  const std::vector<Alias> aliases{
      {"ngan-hang-nha-nuoc@t.thai-binh",
       {"Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Thái Bình", "Ngân hàng Nhà nước chi nhánh tỉnh Thái Bình",
        "NHNN chi nhánh tỉnh Thái Bình", "Ngân hàng Nhà nước Chi nhánh Thái Bình",
        "NHNN Việt Nam - Chi nhánh tỉnh Thái Bình", "Ngân hàng Nhà nước tỉnh"}},
      {"uy-ban-nhan-dan@t.thai-binh",
       {"UBND tỉnh", "Ủy ban nhân dân tỉnh", "Uỷ ban nhân dân tỉnh Thái Bình", "Ủy ban Nhân dân tỉnh Thái Bình",
        "ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH", "UBND tỉnh Thái Bình"}},
      {"cuc-thong-ke@t.thai-binh", {"Cục Thống kê Thái Bình", "Cục Thống kê tỉnh Thái Bình", "Cục Thống kê tỉnh"}},
      {"uy-ban-mat-tran-to-quoc-viet-nam@t.thai-binh",
       {"Ủy ban MTTQ Việt Nam tỉnh Thái Bình", "Ủy ban Mặt trận Tổ quốc tỉnh", "MTTQ tỉnh", "UBMTTQ tỉnh Thái Bình"}},
      {"so.giao-duc-va-dao-tao@t.thai-binh",
       {"Sở GD&ĐT tỉnh Thái Bình", "Sở GD-ĐT Thái Bình", "Sở Giáo dục và Đào tạo", "Sở Giáo dục & Đào tạo tỉnh",
        "Sở Giáo dục – Đào tạo Thái Bình"}},
      {"so.van-hoa-the-thao-va-du-lich@t.thai-binh",
       {"Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hoá, Thể thao và Du lịch tỉnh", "Sở VH,TT&DL", "Sở VHTTDL Thái Bình",
        "Sở Văn hóa - Thể thao và Du lịch Thái Bình"}},
      {"so.lao-dong-thuong-binh-va-xa-hoi@t.thai-binh",
       {"Sở Lao động – Thương binh và Xã hội", "Sở Lao động-Thương binh và Xã hội", "Sở LĐ-TB&XH tỉnh", "Sở LĐTBXH"}},
      {"toa-an-nhan-dan@t.thai-binh",
       {"TAND tỉnh", "Tòa án nhân dân tỉnh Thái Bình", "Toà án nhân dân tỉnh Thái Bình"}},
      {"vien-kiem-sat-nhan-dan@t.thai-binh",
       {"VKSND tỉnh", "Viện kiểm sát nhân dân tỉnh Thái Bình", "Viện Kiểm sát Nhân dân tỉnh Thái Bình"}},
      {"lien-doan-lao-dong@t.thai-binh", {"LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh Thái Bình", "LÐLÐ tỉnh Thái Bình"}},
      {"dang-uy-khoi-cac-co-quan@t.thai-binh",
       {"Đảng ủy Khối các cơ quan tỉnh", "Ðảng ủy Khối các cơ quan tỉnh Thái Bình", "Đảng uỷ Khối Các cơ quan tỉnh"}},
      {"uy-ban-nhan-dan@h.thai-thuy.t.thai-binh",
       {"UBND huyện Thái Thụy", "UBND huyện Thái Thuỵ", "Ủy ban nhân dân huyện Thái Thụy, tỉnh Thái Bình",
        "UBND huyện Thái Thụy (Thái Bình)"}},
      {"cong-ty.may.hung-thinh@t.thai-binh",
       {"Công ty CP May Hưng Thịnh", "Công ty cổ phần May Hưng Thịnh", "Công ty TNHH May Hưng Thịnh",
        "Công ty TNHH MTV May Hưng Thịnh", "CTCP May Hưng Thịnh"}},
  };
  for (const auto& [id, names] : aliases)
    for (const auto& name : names) EXPECT_EQ(id_of({name + " họp.", "2020-12-01", "Thái Bình"}), id) << name;
  EXPECT_EQ(id_of({"NHNN Khu vực 9 họp.", "2025-05-01", "Quảng Nam"}),
            id_of({"Ngân hàng Nhà nước khu vực IX họp.", "2025-06-01", "Đà Nẵng"}));
}

TEST(Identities, OneNumberHasAsManyBlocksAsOwners) {
  const std::vector<std::pair<std::string, std::string>> blocks{
      {"Cụm thi đua số 5, Bộ Công an tổng kết.", "cum.5@bo-cong-an@vn"},
      {"Cụm thi đua số 5 của Liên đoàn Lao động tỉnh Thái Bình tổng kết.", "cum.5@lien-doan-lao-dong@t.thai-binh"},
      {"Cụm thi đua số 5 tỉnh Thái Bình tổng kết.", "cum.5@t.thai-binh"},
      {"Cụm thi đua số 5 huyện Vũ Thư tổng kết.", "cum.5@h.vu-thu.t.thai-binh"},
      {"Cụm thi đua số 5 thuộc Tổng cục Thuế tổng kết.", "cum.5@tong-cuc-thue@vn"},
      {"Khối thi đua số 5 tỉnh Thái Bình tổng kết.", "khoi.5@t.thai-binh"},
      {"Cụm thi đua số 5 tỉnh Nam Định tổng kết.", "cum.5@t.nam-dinh"}};
  for (const auto& [text, id] : blocks) EXPECT_EQ(id_of({text, "2020", ""}), id) << text;
  EXPECT_EQ(id_of({"Cụm thi đua số 5 tổng kết.", "2020", ""}), "");
  EXPECT_EQ(id_of({"Cụm thi đua số V tổng kết.", "2020", "Thái Bình"}), "cum.5@t.thai-binh");
}

TEST(Identities, PersonsOfOneNameAreNotMerged) {
  const auto record =
      read({"Năm 2020, ông Nguyễn Văn An, Giám đốc Sở Y tế tỉnh Thái Bình được tặng Bằng khen.\n"
            "Năm 2020, ông Nguyễn Văn An, Hiệu trưởng Trường THPT Phụ Dực được tặng Bằng khen.",
            "2021", "Thái Bình"});
  EXPECT_EQ(std::ranges::count(record.mentions, MentionType::person, &model::Mention::type), 2);
  for (const auto& mention : record.mentions) {
    if (mention.type == MentionType::person) {
      EXPECT_EQ(mention.id, "") << mention.text;
    }
  }
  EXPECT_EQ(record.facts.size(), 2U);
  for (const auto& fact : record.facts) EXPECT_EQ(fact.subject.id, "") << fact.subject.text;
}

TEST(Identities, WhoSignsForAnOfficeConfersForIt) {
  for (const char* issuer : {"Chủ tịch UBND tỉnh Thái Bình", "UBND tỉnh Thái Bình", "Ủy ban nhân dân tỉnh Thái Bình"}) {
    const auto record =
        read({std::string("Năm 2020, Sở Y tế tỉnh Thái Bình được tặng Bằng khen của ") + issuer + ".", "2021", ""});
    ASSERT_EQ(record.facts.size(), 1U) << issuer;
    ASSERT_TRUE(record.facts[0].issuer) << issuer;
    EXPECT_EQ(record.facts[0].issuer->id, "uy-ban-nhan-dan@t.thai-binh") << issuer;
  }
}

TEST(Identities, ABracketOrACommaMaySayWhereAUnitLies) {
  EXPECT_EQ(id_of({"Trường THPT Phụ Dực (tỉnh Thái Bình) họp.", "2020", ""}),
            id_of({"Trường THPT Phụ Dực, tỉnh Thái Bình họp.", "2020", ""}));
  EXPECT_EQ(id_of({"Trường THPT Phụ Dực (Thái Bình) họp.", "2020", "Hải Dương"}),
            "truong-trung-hoc-pho-thong.phu-duc@t.thai-binh");
  EXPECT_EQ(id_of({"Công an huyện Vũ Thư (Thái Bình) họp.", "2020", ""}), "cong-an@h.vu-thu.t.thai-binh");
}

}  // namespace
}  // namespace sovang::extract
