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
  for (const char* name :
       {"Đơn vị dẫn đầu", "Trưởng khối", "Hoàn thành xuất sắc nhiệm vụ", "Điển hình tiên tiến", "HCCSVV"}) {
    EXPECT_EQ(called(schemas().awards, name), nullptr) << name;
  }
}

}  // namespace
}  // namespace sovang
