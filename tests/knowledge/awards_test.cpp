// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include <gtest/gtest.h>

#include "tests/knowledge/project_schemas.hpp"

namespace sovang {
namespace {

using model::AwardLevel;

TEST(Awards, IdsAreTheSlugsOfNames) {
  for (const auto& award : schemas().awards) EXPECT_EQ(award.id, text::slug(award.name)) << "line " << award.line;
}

TEST(Awards, AreFoundByTheirForms) {
  constexpr std::array<Called, 16> awards{{{"Cờ thi đua Chính phủ", "co-thi-dua-cua-chinh-phu"},
                                           {"Cờ thi đua của Thủ tướng Chính phủ", "co-thi-dua-cua-chinh-phu"},
                                           {"CSTĐ", "chien-si-thi-dua"},
                                           {"CSTĐ cơ sở", "chien-si-thi-dua-co-so"},
                                           {"CSTĐCS", "chien-si-thi-dua-co-so"},
                                           {"TTLĐXS", "tap-the-lao-dong-xuat-sac"},
                                           {"Tập thể Lao động Xuất sắc", "tap-the-lao-dong-xuat-sac"},
                                           {"HCLĐ", "huan-chuong-lao-dong"},
                                           {"huân chương lao động", "huan-chuong-lao-dong"},
                                           {"BK TTg", "bang-khen-cua-thu-tuong-chinh-phu"},
                                           {"Bằng khen Thủ tướng", "bang-khen-cua-thu-tuong-chinh-phu"},
                                           {"Giấy khen", "giay-khen"},
                                           {"Huân chương", "huan-chuong"},
                                           {"Huân chương Chiến sĩ", "huan-chuong-chien-cong"},
                                           {"Huân chương Quân kỳ quyết thắng", "huy-chuong-quan-ky-quyet-thang"},
                                           {"Huy hiệu 50 năm tuổi Đảng", "huy-hieu-nam-tuoi-dang"}}};
  for (const auto& [form, id] : awards) EXPECT_EQ(id_called(schemas().awards, form), id) << form;
}

// Law 06/2022/QH15, article 33.
TEST(Awards, TenOrdersOfWhichFiveAreGraded) {
  constexpr std::array<std::pair<const char*, bool>, 10> orders{{{"Huân chương Sao vàng", false},
                                                                 {"Huân chương Hồ Chí Minh", false},
                                                                 {"Huân chương Độc lập", true},
                                                                 {"Huân chương Quân công", true},
                                                                 {"Huân chương Lao động", true},
                                                                 {"Huân chương Bảo vệ Tổ quốc", true},
                                                                 {"Huân chương Chiến công", true},
                                                                 {"Huân chương Đại đoàn kết dân tộc", false},
                                                                 {"Huân chương Dũng cảm", false},
                                                                 {"Huân chương Hữu nghị", false}}};
  for (const auto& [name, graded] : orders) {
    const auto* order = called(schemas().awards, name);
    ASSERT_NE(order, nullptr) << name;
    EXPECT_EQ(order->graded, graded) << name;
    EXPECT_EQ(order->level, AwardLevel::state) << name;
    EXPECT_EQ(order->issuer, "Chủ tịch nước") << name;
  }
}

TEST(Awards, OnlyOrdersAndMedalsAreGraded) {
  for (const auto& award : schemas().awards) {
    EXPECT_TRUE(!award.graded || award.id.starts_with("huan-chuong-") || award.id.starts_with("huy-chuong-"))
        << award.id;
  }
}

TEST(Awards, TheIssuerDecidesTheLevelOfTheCommonForms) {
  for (const char* name :
       {"Bằng khen", "Cờ thi đua", "Chiến sĩ thi đua", "Kỷ niệm chương", "Tập thể lao động xuất sắc"}) {
    const auto* award = called(schemas().awards, name);
    ASSERT_NE(award, nullptr) << name;
    EXPECT_EQ(award->level, AwardLevel::none) << name;
  }
}

TEST(Awards, EachIsForSomebody) {
  for (const auto& award : schemas().awards) EXPECT_TRUE(award.for_unit || award.for_person) << award.id;
  EXPECT_FALSE(called(schemas().awards, "Cờ thi đua của Chính phủ")->for_person);
  EXPECT_FALSE(called(schemas().awards, "Chiến sĩ thi đua toàn quốc")->for_unit);
}

TEST(Awards, RankingsAndClassificationsAreNone) {
  for (const char* name : {"Đơn vị dẫn đầu", "Trưởng khối", "Hoàn thành xuất sắc nhiệm vụ", "Điển hình tiên tiến",
                           "Gương người tốt, việc tốt", "Trong sạch, vững mạnh", "Trường đạt chuẩn quốc gia"}) {
    EXPECT_EQ(called(schemas().awards, name), nullptr) << name;
  }
}

TEST(Awards, AbbreviationsWithTwoReadingsAreNone) {
  for (const char* form : {"CSTĐTQ", "CSTDTQ", "HCCSVV", "HCKC", "HCCT", "HCHN", "CSTT", "TTND", "CTĐ", "HC", "TT"}) {
    EXPECT_EQ(called(schemas().awards, form), nullptr) << form;
  }
}

struct Row {
  const char* form;
  const char* id;
  const char* kind;
  AwardLevel level;
  const char* from;
  const char* until;
};

constexpr auto none = AwardLevel::none;
constexpr auto state = AwardLevel::state;
constexpr auto ministry = AwardLevel::ministry;
constexpr auto province = AwardLevel::province;
constexpr auto unit = AwardLevel::unit;

// One of every kind, of every law, and the names of before.
constexpr std::array<Row, 42> rows{{
    {"Chiến sĩ thi đua toàn quốc", "chien-si-thi-dua-toan-quoc", "title", state, "2004-07-01", ""},
    {"Chiến sĩ thi đua cấp Bộ, ngành, tỉnh, đoàn thể trung ương", "chien-si-thi-dua-bo-ban-nganh-tinh", "title", none,
     "2004-07-01", ""},
    {"CSTĐ tỉnh", "chien-si-thi-dua-cap-tinh", "title", province, "2004-07-01", ""},
    {"Chiến sĩ thi đua toàn quân", "chien-si-thi-dua-toan-quan", "title", ministry, "2004-07-01", ""},
    {"CSTĐ cơ sở", "chien-si-thi-dua-co-so", "title", unit, "2004-07-01", ""},
    {"Chiến sĩ thi đua công nông binh", "chien-si-thi-dua", "title", none, "1948", ""},
    {"LĐTT", "lao-dong-tien-tien", "title", unit, "1963-07-18", ""},
    {"Xã, phường, đặc khu tiêu biểu", "xa-phuong-thi-tran-tieu-bieu", "title", province, "2024-01-01", ""},
    {"Buôn văn hóa", "thon-to-dan-pho-van-hoa", "title", unit, "2004-07-01", ""},
    {"Đội lao động XHCN", "to-doi-lao-dong-xa-hoi-chu-nghia", "title", none, "1963-07-18", "1998-08-14"},
    {"Cờ thi đua Chính phủ", "co-thi-dua-cua-chinh-phu", "flag", state, "1998", ""},
    {"Cờ TĐ tỉnh", "co-thi-dua-cap-tinh", "flag", province, "2004-07-01", ""},
    {"Cờ luân lưu của Hồ Chủ tịch", "co-luan-luu-cua-ho-chu-tich", "flag", state, "", "1981-11-07"},
    {"Cờ luân lưu của Chính phủ", "co-luan-luu-cua-chinh-phu", "flag", state, "1964-05-13", "1981"},
    {"Cờ thưởng luân lưu của HĐBT", "co-luan-luu-cua-hoi-dong-bo-truong", "flag", state, "1981-11-07", "1992"},
    {"Cờ thi đua luân lưu của Chính phủ", "co-thi-dua-luan-luu-cua-chinh-phu", "flag", state, "1997-01-01", "1998"},
    {"HCĐL", "huan-chuong-doc-lap", "order", state, "1947-06-06", ""},
    {"Huân chương Chiến sĩ", "huan-chuong-chien-cong", "order", state, "1947-05-15", ""},
    {"Huân chương Kháng chiến", "huan-chuong-khang-chien", "order", state, "1948-08-20", "2004-07-01"},
    {"HCKCCM", "huan-chuong-khang-chien-chong-my-cuu-nuoc", "order", state, "1981", "2004-07-01"},
    {"Huân chương Chiến sĩ vẻ vang", "huan-chuong-chien-si-ve-vang", "order", state, "1961?", "2004-07-01"},
    {"Huân chương Giải phóng", "huan-chuong-giai-phong", "order", state, "196X", "1976"},
    {"Huy chương Chiến sĩ vẻ vang", "huy-chuong-chien-si-ve-vang", "medal", state, "2004-07-01", ""},
    {"Huy chương TNXP vẻ vang", "huy-chuong-thanh-nien-xung-phong-ve-vang", "medal", state, "2024-01-01", ""},
    {"Huy chương Chiến thắng", "huy-chuong-chien-thang", "medal", state, "1958-02-02", "2004-07-01"},
    {"Thành phố Anh hùng", "thanh-pho-anh-hung", "honorary-title", state, "2005-06-27", ""},
    {"Mẹ VNAH", "ba-me-viet-nam-anh-hung", "honorary-title", state, "1994-08-29", ""},
    {"AHLLVTND", "anh-hung-luc-luong-vu-trang-nhan-dan", "honorary-title", state, "1955?", ""},
    {"Anh hùng LĐ", "anh-hung-lao-dong", "honorary-title", state, "1952", ""},
    {"NGƯT", "nha-giao-uu-tu", "honorary-title", state, "1985-06-04", ""},
    {"Nghệ sĩ nhân dân", "nghe-si-nhan-dan", "honorary-title", state, "1984", ""},
    {"Nghệ nhân ưu tú", "nghe-nhan-uu-tu", "honorary-title", state, "2004-07-01", ""},
    {"Giải thưởng Nhà nước về VHNT", "giai-thuong-nha-nuoc", "prize", state, "1981", ""},
    {"Kỷ niệm chương", "ky-niem-chuong", "badge", none, "", ""},
    {"Huy hiệu Đảng", "huy-hieu-nam-tuoi-dang", "badge", none, "", ""},
    {"Bằng khen Thủ tướng Chính phủ", "bang-khen-cua-thu-tuong-chinh-phu", "certificate", state, "1992", ""},
    {"Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương", "bang-khen-cua-bo-ban-nganh-tinh", "certificate", none,
     "2004-07-01", ""},
    {"BK Tỉnh ủy", "bang-khen-cua-ban-thuong-vu-tinh-uy", "certificate", province, "", ""},
    {"BK HĐBT", "bang-khen-cua-hoi-dong-bo-truong", "certificate", state, "1981", "1992"},
    {"Bằng khen của Phủ Thủ tướng", "bang-khen-cua-hoi-dong-chinh-phu", "certificate", state, "1955", "1981"},
    {"Giấy khen", "giay-khen", "certificate", unit, "2004-07-01", ""},
    {"Thư khen", "thu-khen", "letter", none, "", ""},
}};

TEST(Awards, AreWhatTheLawsMadeThem) {
  for (const Row& row : rows) {
    const auto* award = called(schemas().awards, row.form);
    ASSERT_NE(award, nullptr) << row.form;
    EXPECT_EQ(award->id, row.id) << row.form;
    EXPECT_EQ(award->kind, row.kind) << row.form;
    EXPECT_EQ(award->level, row.level) << row.form;
    EXPECT_EQ(award->from, row.from) << row.form;
    EXPECT_EQ(award->until, row.until) << row.form;
  }
}

TEST(Awards, BeginBeforeTheyEnd) {
  for (const auto& award : schemas().awards) {
    EXPECT_NE(award.kind, "") << award.id;
    EXPECT_TRUE(award.until.empty() || award.from.substr(0, 3) <= award.until.substr(0, 3)) << award.id;
  }
}

}  // namespace
}  // namespace sovang
