// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/names.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "indexer/extract/block_parser.hpp"
#include "indexer/extract/identities.hpp"
#include "indexer/extract/name_finder.hpp"
#include "tests/unit/extract/project_knowledge.hpp"

namespace sovang::extract {
namespace {

struct Found {
  std::string type, text, id;
  friend bool operator==(const Found&, const Found&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Found& f) {
    return out << f.type << " [" << f.text << "] " << f.id;
  }
};

/// Names of `text` with their identities, persons and periods left out.
std::vector<Found> find(const std::string& text, const std::string& date = "2020", const std::string& place = "") {
  static const Lexicon lexicon(project_knowledge());
  static const NameFinder finder(lexicon);
  const Analysis a = lexicon.analyse(text, "");
  const auto names = finder.find(a);
  const Identities identities(lexicon, names, date, place);
  std::vector<Found> found;
  for (const auto& name : names) {
    std::string id;
    if (const auto* unit = name.unit()) id = identities.unit(*unit).id;
    if (const auto* block = name.block()) id = identities.block(*block).id;
    if (const auto* p = name.place()) id = identities.place(*p).id;
    if (const auto* award = name.award())
      id = lexicon.knowledge().awards[award->award].id + (award->grade ? "/" + std::to_string(award->grade) : "");
    if (const auto* number = name.number()) id = number->number;
    found.push_back({std::string(model::name(name.type)), std::string(a.range(name.first, name.last)), id});
  }
  return found;
}

struct Case {
  std::string text;
  std::vector<Found> names;
};

TEST(Names, UnitsByGrammar) {
  const std::vector<Case> cases{
      {"Cục Thống kê Thái Bình họp.", {{"unit", "Cục Thống kê Thái Bình", "cuc-thong-ke@t.thai-binh"}}},
      {"Cục Thuế tỉnh Thái Bình và Sở Tài chính tỉnh Thái Bình.",
       {{"unit", "Cục Thuế tỉnh Thái Bình", "cuc-thue@t.thai-binh"},
        {"unit", "Sở Tài chính tỉnh Thái Bình", "so.tai-chinh@t.thai-binh"}}},
      {"Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Thái Bình",
       {{"unit", "Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Thái Bình", "ngan-hang-nha-nuoc@t.thai-binh"}}},
      {"Sở Văn hóa, Thể thao và Du lịch tỉnh Lào Cai",
       {{"unit", "Sở Văn hóa, Thể thao và Du lịch tỉnh Lào Cai", "so.van-hoa-the-thao-va-du-lich@t.lao-cai"}}},
      {"Công an tỉnh Bến Tre, Bình Dương và Đồng Nai",
       {{"unit", "Công an tỉnh Bến Tre", "cong-an@t.ben-tre"},
        {"unit", "Bình Dương", "cong-an@t.binh-duong"},
        {"unit", "Đồng Nai", "cong-an@t.dong-nai"}}},
      {"Công an các tỉnh: Cao Bằng, Lào Cai",
       {{"unit", "Cao Bằng", "cong-an@t.cao-bang"}, {"unit", "Lào Cai", "cong-an@t.lao-cai"}}},
  };
  for (const auto& c : cases) EXPECT_EQ(find(c.text), c.names) << c.text;
}

/// The texts of the units, places and persons, "|" between.
std::string texts(const std::string& text) {
  std::string all;
  for (const auto& found : find(text)) all += (all.empty() ? "" : "|") + found.text;
  return all;
}

TEST(Names, AbbreviationsThatTheDocumentMakes) {
  const std::string made = "Công ty Cổ phần Cơ khí Hòa Phát (HPC) thành lập. ";
  EXPECT_EQ(texts(made + "HPC được tặng cờ."), "Công ty Cổ phần Cơ khí Hòa Phát|HPC");
  EXPECT_EQ(find(made + "HPC được tặng cờ.")[1].id, find(made)[0].id);
  EXPECT_EQ(texts("Công ty Cổ phần Cơ khí Hòa Phát (sau đây gọi tắt là HPC) họp, và HPC được tặng cờ."),
            "Công ty Cổ phần Cơ khí Hòa Phát|HPC");
  EXPECT_EQ(texts("HPC được tặng cờ."), "");
  EXPECT_EQ(texts(made + "HPC Thái Bình dự."), "Công ty Cổ phần Cơ khí Hòa Phát|Thái Bình");
  EXPECT_EQ(texts("Tổng công ty Điện lực miền Bắc (EVNNPC) họp. EVNNPC nhận cờ."),
            "Tổng công ty Điện lực miền Bắc|EVNNPC");
}

TEST(Names, BodiesOfOtherCountriesHaveNoIdOfOurs) {
  for (const char* name : {"Bộ Quốc phòng Lào", "Chính phủ Hoàng gia Campuchia", "Bộ Y tế Cuba", "Quốc hội Trung Quốc"})
    EXPECT_EQ(find(std::string(name) + " gửi điện."), (std::vector<Found>{{"unit", name, ""}})) << name;
  EXPECT_EQ(find("Bộ Quốc phòng Việt Nam gửi điện.")[0].id, "bo-quoc-phong@vn");
  EXPECT_EQ(find("Bộ Y tế và Lào.")[0].id, "bo.y-te@vn");
}

TEST(Names, NamesThatLookLikeOthers) {
  EXPECT_EQ(find("Tỉnh Thái Bình. Trường Tiểu học Vũ Hội họp.").back().id, "truong-tieu-hoc.vu-hoi@t.thai-binh");
  EXPECT_EQ(texts("Được Phong Tặng Danh Hiệu Cao Quý."), "");
}

TEST(Names, SectorsListedBehindTheirHead) {
  EXPECT_EQ(texts("Hôm nay có 09 sở, ngành: Y tế, Giáo dục và Đào tạo, Nội vụ, Thanh tra tỉnh; Văn phòng UBND tỉnh."),
            "Y tế|Giáo dục và Đào tạo|Nội vụ|Thanh tra tỉnh|Văn phòng UBND tỉnh");
  EXPECT_EQ(texts("gồm các sở, ban, ngành tỉnh: Y tế, Nội vụ và Tư pháp đã dự."), "Y tế|Nội vụ|Tư pháp");
  const auto found = find("Hôm nay có 02 sở: Y tế và Nội vụ tỉnh Hà Nam.");
  ASSERT_GE(found.size(), 2u);
  EXPECT_EQ(found[0].id, "so.y-te@t.ha-nam");
  EXPECT_EQ(texts("Các sở, ngành họp về 3 việc: Y tế, Giáo dục."), "");  // fields of work
  EXPECT_EQ(texts("Có 12 sở tham dự, Y tế là chủ đề."), "");
}

TEST(Names, ListsThatSayTheKindOnce) {
  EXPECT_EQ(texts("gồm thị trấn Đăk Hà và các xã Hà Mòn, Đăk Mar, Đăk Ui."), "thị trấn Đăk Hà|Hà Mòn|Đăk Mar|Đăk Ui");
  EXPECT_EQ(texts("gồm các đồn biên phòng Lạch Kèn, Thiên Cầm và Kỳ Khang."),
            "đồn biên phòng Lạch Kèn|Thiên Cầm|Kỳ Khang");
  EXPECT_EQ(texts("cho Nông trường IV, VI, VII và VIII, Sở Y tế"), "Nông trường IV|VI|VII|VIII|Sở Y tế");
  EXPECT_EQ(texts("cho Trung đoàn 4, 12 tập thể khác"), "Trung đoàn 4") << "a number that counts";
  EXPECT_EQ(texts("gồm Sở GD-ĐT 3 tỉnh: BR-VT, Đồng Nai, Bình Dương"), "BR-VT|Đồng Nai|Bình Dương");
}

TEST(Names, UnitsAreCalledByAllThatTheyDo) {
  EXPECT_EQ(texts("cho Viện Nghiên cứu và phát triển Vùng."), "Viện Nghiên cứu và phát triển Vùng");
  EXPECT_EQ(texts("cho Vụ Công Nghệ cao; Sở Y tế"), "Vụ Công Nghệ cao|Sở Y tế");
  EXPECT_EQ(texts("cho Lữ đoàn Tăng thiết giáp 416, Trung đoàn Tên lửa 238"),
            "Lữ đoàn Tăng thiết giáp 416|Trung đoàn Tên lửa 238");
  EXPECT_EQ(texts("cho Bệnh viện Phụ sản - Nhi Đà Nẵng"), "Bệnh viện Phụ sản - Nhi Đà Nẵng");
  EXPECT_EQ(texts("Ví dụ, Sở A được 962 điểm"), "") << "a placeholder";
}

TEST(Names, PersonsBesideUnits) {
  EXPECT_EQ(texts("Tổng Biên tập Báo Khánh Hòa Trần Duy Mẫn"), "Báo Khánh Hòa|Trần Duy Mẫn");
  EXPECT_EQ(texts("ông Trần Đắc Hiến Cục trưởng Cục Thống kê"), "Trần Đắc Hiến|Cục Thống kê");
  EXPECT_EQ(texts("Tổng Công ty Xây dựng Lũng Lô và Chuẩn đô đốc Nguyễn Đăng Nghiêm"),
            "Tổng Công ty Xây dựng Lũng Lô|Nguyễn Đăng Nghiêm");
  EXPECT_EQ(texts("Năm 2021, Nguyễn Khoa Điềm có tên"), "Nguyễn Khoa Điềm");
  EXPECT_EQ(texts("cho bà H’Lim Niê"), "H’Lim Niê");
}

TEST(Names, PersonsInCapitalsAndWordsThatRepeatAName) {
  const auto names_of = [](const std::string& text) {
    std::string joined;
    for (const auto& name : find(text)) joined += (joined.empty() ? "" : "|") + name.text;
    return joined;
  };
  EXPECT_EQ(names_of("Đồng chí HỒ ĐỨC VIỆT, sinh năm 1947"), "HỒ ĐỨC VIỆT");
  EXPECT_EQ(names_of("Đồng chí UBND tỉnh"), "UBND tỉnh");
  EXPECT_EQ(names_of("Công ty Xi măng Đại Lộc họp. Tặng công ty xi măng Đại Lộc hoa."),
            "Công ty Xi măng Đại Lộc|công ty xi măng Đại Lộc");
}

TEST(Names, BlocksByNumberAndByDescription) {
  const std::vector<Case> cases{
      {"Cụm thi đua số 5, Bộ Công an tổng kết", {{"block", "Cụm thi đua số 5, Bộ Công an", "cum.5@bo-cong-an@vn"}}},
      {"Khối thi đua các cơ quan trung ương đóng trên địa bàn tỉnh Thái Bình",
       {{"block", "Khối thi đua các cơ quan trung ương đóng trên địa bàn tỉnh Thái Bình",
         "khoi.cac-co-quan-trung-uong@t.thai-binh"}}},
      {"dẫn đầu Cụm thi đua tuyến biển năm 2013", {{"block", "Cụm thi đua tuyến biển", ""}}},
      {"Cụm thi đua 5 thành phố trực thuộc Trung ương",
       {{"block", "Cụm thi đua 5 thành phố trực thuộc Trung ương", ""}}},
      {"Khối thi đua VII tỉnh Cà Mau", {{"block", "Khối thi đua VII tỉnh Cà Mau", "khoi.7@t.ca-mau"}}},
      {"khối lượng công việc và cụm công nghiệp", {}},
  };
  for (const auto& c : cases) EXPECT_EQ(find(c.text), c.names) << c.text;
}

TEST(Names, HeadsThatStandOnceForMany) {
  const std::vector<Case> cases{
      {"gồm các sở: Nội vụ, Tài chính và Tư pháp tỉnh Lào Cai",
       {{"unit", "Nội vụ", "so.noi-vu@t.lao-cai"},
        {"unit", "Tài chính", "so.tai-chinh@t.lao-cai"},
        {"unit", "Tư pháp", "so.tu-phap@t.lao-cai"},
        {"place", "tỉnh Lào Cai", "t.lao-cai"}}},
      {"Công an 3 tỉnh phía Bắc gồm: Cao Bằng, Sơn La, Lào Cai",
       {{"unit", "Cao Bằng", "cong-an@t.cao-bang"},
        {"unit", "Sơn La", "cong-an@t.son-la"},
        {"unit", "Lào Cai", "cong-an@t.lao-cai"}}},
      {"VKSND các tỉnh: Nghệ An (đơn vị Cụm trưởng), Quảng Trị",
       {{"unit", "Nghệ An", "vien-kiem-sat-nhan-dan@t.nghe-an"},
        {"unit", "Quảng Trị", "vien-kiem-sat-nhan-dan@t.quang-tri"}}},
  };
  for (const auto& c : cases) EXPECT_EQ(find(c.text), c.names) << c.text;
}

TEST(Names, OwnNamesEndWhereTheyEnd) {
  const auto text_of = [](const std::string& text) {
    const auto found = find(text, "2020", "Kon Tum");
    return found.empty() ? std::string() : found.front().text;
  };
  EXPECT_EQ(text_of("Trường Phổ thông Năng khiếu được khen."), "Trường Phổ thông Năng khiếu");
  EXPECT_EQ(text_of("Trường Phổ thông Dân tộc nội trú N’Trang Lơng họp."),
            "Trường Phổ thông Dân tộc nội trú N’Trang Lơng");
  EXPECT_EQ(text_of("Trường Mầm non 3-2 đã họp."), "Trường Mầm non 3-2");
  EXPECT_EQ(text_of("xã Tân Hội đã họp."), "xã Tân Hội");
  EXPECT_EQ(text_of("Công ty Quản lý Đường sắt Thuận Hải và Công ty May Tiến Thuận"),
            "Công ty Quản lý Đường sắt Thuận Hải");
  EXPECT_EQ(text_of("Hội nghị đã họp."), "");
  // no name ends inside a word
  EXPECT_EQ(text_of("Cục Cảnh sát biển và các đơn vị họp."), "Cục Cảnh sát biển");
  EXPECT_EQ(text_of("Học viện Lục quân, được khen."), "Học viện Lục quân");
  EXPECT_EQ(text_of("Ban Chấp hành Trung ương tổ chức hội nghị."), "Ban Chấp hành Trung ương");
  EXPECT_EQ(text_of("Phòng Thông tin Khoa học quân sự họp."), "Phòng Thông tin Khoa học quân sự");
  EXPECT_EQ(text_of("Phòng Kế hoạch Tổng hợp, Khoa Cấp cứu họp."), "Phòng Kế hoạch Tổng hợp");
  EXPECT_EQ(text_of("Hiệu trưởng Trường Đại học Duy Tân Lê Nguyên Bảo họp."), "Trường Đại học Duy Tân");
  EXPECT_EQ(text_of("Khoa Nông học và Huân chương Lao động hạng Ba"), "Khoa Nông học");
  EXPECT_EQ(text_of("Khoa Nội tiêu hóa Bệnh viện Đa khoa tỉnh họp."), "Khoa Nội tiêu hóa Bệnh viện Đa khoa tỉnh");
  EXPECT_EQ(text_of("Công ty Cổ phần Điện, Nước và Môi trường Tam Kỳ đã họp."),
            "Công ty Cổ phần Điện, Nước và Môi trường Tam Kỳ");
  EXPECT_EQ(text_of("Công ty TNHH Xây dựng, Thương mại và Dịch vụ Tân Phát đã họp."),
            "Công ty TNHH Xây dựng, Thương mại và Dịch vụ Tân Phát");
  EXPECT_EQ(text_of("Công ty Than Hà Tu, Núi Béo và Cọc Sáu đã họp."), "Công ty Than Hà Tu");
  EXPECT_EQ(text_of("Công ty May Tiến Thuận, Sở Công Thương và Bưu điện tỉnh đã họp."), "Công ty May Tiến Thuận");
  EXPECT_EQ(text_of("Công ty Cao su Chư Mom Ray, ông Nguyễn Văn An và bà Trần Thị Bình."),
            "Công ty Cao su Chư Mom Ray");
}

TEST(Names, OneBlockUnderSeveralNames) {
  const auto id_of = [](const std::string& text) { return find(text, "2020", "Bắc Kạn").at(0).id; };
  EXPECT_EQ(id_of("Khối thi đua Văn hóa - Xã hội họp."), id_of("Khối thi đua VH-XH họp."));
  EXPECT_EQ(id_of("Khối thi đua số 03 họp."), id_of("Khối thi đua III họp."));
  EXPECT_NE(id_of("Khối thi đua số 3 họp."), id_of("Khối thi đua số 13 họp."));
  EXPECT_NE(id_of("Khối thi đua số 3 họp."), id_of("Cụm thi đua số 3 họp."));
}

TEST(Names, NumeralsOfBlocks) {
  EXPECT_EQ(numeral("VII"), "7");
  EXPECT_EQ(numeral("IV"), "4");
  EXPECT_EQ(numeral("03"), "3");
  EXPECT_EQ(numeral("2020"), "");
  EXPECT_EQ(numeral("VN"), "");
  EXPECT_EQ(numeral(""), "");
}

TEST(Names, AwardsWithGrade) {
  EXPECT_EQ(find("Huân chương Lao động hạng Nhất"),
            (std::vector<Found>{{"award", "Huân chương Lao động hạng Nhất", "huan-chuong-lao-dong/1"}}));
  EXPECT_EQ(find("Huân chương Lao động hạng III"),
            (std::vector<Found>{{"award", "Huân chương Lao động hạng III", "huan-chuong-lao-dong/3"}}));
  EXPECT_EQ(find("HCLĐ II năm 2019"), (std::vector<Found>{{"award", "HCLĐ II", "huan-chuong-lao-dong/2"}}));
}

TEST(Names, DocumentNumbersAreNoDates) {
  EXPECT_EQ(find("theo 98/2023/NĐ-CP"), (std::vector<Found>{{"number", "98/2023/NĐ-CP", "98/2023/NĐ-CP"}}));
  EXPECT_EQ(find("số 231/QĐ-TTg"), (std::vector<Found>{{"number", "231/QĐ-TTg", "231/QĐ-TTg"}}));
  EXPECT_TRUE(find("tỷ lệ 8/9").empty());
}

TEST(Names, GivenNamesMayBeHeads) {
  const auto name_of = [](const std::string& text) {
    const auto found = find(text);
    return found.empty() ? Found{} : Found{found.front().type, found.front().text, ""};
  };
  EXPECT_EQ(name_of("ông Nguyễn Đăng Khoa được khen."), (Found{"person", "Nguyễn Đăng Khoa", ""}));
  EXPECT_EQ(name_of("ông Lê Xuân Trường được khen."), (Found{"person", "Lê Xuân Trường", ""}));
  EXPECT_EQ(name_of("bà Trần Thị Lan Sở Y tế."), (Found{"person", "Trần Thị Lan", ""}));
}

TEST(Names, WhatTheDocumentDoesNotSettleStaysOpen) {
  const auto found = find("Sở Tài chính báo cáo.");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].id, "");
  EXPECT_EQ(find("Sở Tài chính báo cáo.", "2020", "Thái Bình")[0].id, "so.tai-chinh@t.thai-binh");
}

}  // namespace
}  // namespace sovang::extract
