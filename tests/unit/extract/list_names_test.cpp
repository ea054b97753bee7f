// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/list_names.hpp"

#include <gtest/gtest.h>

#include "tests/unit/extract/project_knowledge.hpp"

namespace sovang::extract {
namespace {

using All = std::vector<std::string>;

/// "subject > award or block, status" of each fact.
All told(std::string text) {
  All all;
  for (const model::Fact& f : read_text(std::move(text)).facts)
    all.push_back(f.subject.text + " > " +
                  (f.award   ? f.award->text
                   : f.block ? f.block->text
                             : std::string()) +
                  (f.status == model::Status::nominated ? ", nominated" : ""));
  return all;
}

TEST(ListNames, UnitsOfNoKnownKindAreNamedByTheirPlaceInAList) {
  const std::string head = "UBND tỉnh tặng Bằng khen cho các tập thể sau:\n";
  EXPECT_EQ(told(head + "- Sở Y tế;\n- Kho T602, Cục Vật tư;\n- Đội tuyển bóng đá nữ;\n- Sở Nội vụ."),
            (All{"Sở Y tế > Bằng khen", "Kho T602 > Bằng khen", "Đội tuyển bóng đá nữ > Bằng khen",
                 "Sở Nội vụ > Bằng khen"}));
  EXPECT_EQ(told("Công an tỉnh trao Bằng khen cho 3 tập thể gồm: Phòng PC03, PA06 và PA07."),
            (All{"Phòng PC03 > Bằng khen", "PA06 > Bằng khen", "PA07 > Bằng khen"}));
  for (const model::Fact& fact :
       read_text("Tỉnh Hà Nam tổng kết.\n" + head + "- Sở Y tế;\n- Kho T602;\n- Sở Nội vụ.").facts)
    EXPECT_EQ(fact.subject.id.empty(), fact.subject.text == "Kho T602") << fact.subject.text;
}

TEST(ListNames, ANameGoesOnToWhereTheOthersEnd) {
  EXPECT_EQ(
      told("Chủ tịch nước tặng Huân chương Chiến công hạng Nhì cho: Phòng Cảnh sát kinh tế, Phòng Kỹ thuật nghiệp "
           "vụ và Phòng Ngoại tuyến Công an tỉnh Đồng Nai."),
      (All{"Phòng Cảnh sát kinh tế > Huân chương Chiến công hạng Nhì",
           "Phòng Kỹ thuật nghiệp vụ > Huân chương Chiến công hạng Nhì",
           "Phòng Ngoại tuyến Công an tỉnh Đồng Nai > Huân chương Chiến công hạng Nhì"}));
}

TEST(ListNames, PersonsByStageNamesAndBehindPostsAndDegrees) {
  EXPECT_EQ(told("Các nghệ sĩ được phong tặng danh hiệu Nghệ sĩ Nhân dân gồm: diễn viên Quế Trân, Trịnh Kim Chi, Mỹ "
                 "Uyên; nghệ sĩ Đàm Loan."),
            (All{"Quế Trân > Nghệ sĩ Nhân dân", "Trịnh Kim Chi > Nghệ sĩ Nhân dân", "Mỹ Uyên > Nghệ sĩ Nhân dân",
                 "Đàm Loan > Nghệ sĩ Nhân dân"}));
  EXPECT_EQ(
      told("Tỉnh có 2 cá nhân được phong tặng danh hiệu Thầy thuốc Nhân dân, gồm: Phó Giáo sư, Tiến sĩ, bác sĩ "
           "Dương Văn Chính – nguyên Giám đốc Sở Y tế; bác sĩ chuyên khoa 2 Nguyễn Bá Tân, bay trên không nhiều."),
      (All{"Dương Văn Chính > Thầy thuốc Nhân dân", "Nguyễn Bá Tân > Thầy thuốc Nhân dân"}));
}

TEST(ListNames, WhatWasDoneIsNoListOfNames) {
  EXPECT_EQ(told("Tiêu chuẩn tặng Bằng khen của UBND tỉnh:\n- Chấp hành tốt chủ trương, chính sách;\n- Có hai năm liên "
                 "tục hoàn thành nhiệm vụ;\n- Tích cực học tập."),
            All{});
  EXPECT_EQ(told("UBND tỉnh tặng Bằng khen cho 15 tập thể:\n- Phát triển kinh tế, xã hội;\n- Giữ vững quốc phòng."),
            All{});
}

TEST(ListNames, EachHeadingOfAListSaysTheAwardOfTheLinesBelowIt) {
  EXPECT_EQ(
      told("Sở Nội vụ lấy ý kiến nhân dân như sau.\n1. Đề nghị tặng Huân chương Lao động hạng Ba: 02 tập thể\n- "
           "Thanh tra tỉnh Lạng Sơn;\n- Sở Tư pháp tỉnh Lạng Sơn.\n2. Đề nghị tặng Huân chương Lao động hạng Nhì: "
           "01 tập thể\n- Ban Tuyên giáo Tỉnh ủy Lạng Sơn."),
      (All{"Thanh tra tỉnh Lạng Sơn > Huân chương Lao động hạng Ba, nominated",
           "Sở Tư pháp tỉnh Lạng Sơn > Huân chương Lao động hạng Ba, nominated",
           "Ban Tuyên giáo Tỉnh ủy Lạng Sơn > Huân chương Lao động hạng Nhì, nominated"}));
}

TEST(ListNames, WhereMembersAreBehindCommasIsNotReadAsMembers) {
  EXPECT_EQ(told("10 tập thể được tặng Bằng khen gồm: Bệnh viện Bạch Mai; Trường Đại học Kỹ thuật Y tế Hải Dương, Bộ Y "
                 "tế; Công an huyện Việt Yên, Công an tỉnh Bắc Giang."),
            (All{"Bệnh viện Bạch Mai > Bằng khen", "Trường Đại học Kỹ thuật Y tế Hải Dương > Bằng khen",
                 "Công an huyện Việt Yên > Bằng khen"}));
  EXPECT_EQ(told("Các xã được UBND tỉnh tặng Cờ thi đua gồm xã Điện Tiến, Điện Minh và Điện Hồng."),
            (All{"xã Điện Tiến > Cờ thi đua", "Điện Minh > Cờ thi đua", "Điện Hồng > Cờ thi đua"}));
}

TEST(ListNames, APartOfANameThatIsNotReadIsNobody) {
  EXPECT_EQ(told("Khối thi đua phía Bắc năm 2016 do Đoàn Công ty Cao su Lai Châu làm Khối trưởng."), All{});
  EXPECT_EQ(told("Năm 2020, HNB tỉnh Quảng Trị làm Cụm trưởng Cụm thi đua số 3."), All{});
  EXPECT_EQ(told("Bên cạnh việc tặng Bằng khen, Thủ tướng trình Chủ tịch nước tặng Huân chương Lao động hạng Nhì cho 2 "
                 "vận động viên: Nguyễn Huy Hoàng, Trần Hưng Nguyên."),
            (All{"Nguyễn Huy Hoàng > Huân chương Lao động hạng Nhì, nominated",
                 "Trần Hưng Nguyên > Huân chương Lao động hạng Nhì, nominated"}));
}

TEST(ListNames, ADocumentMayAbbreviateAKindOfUnitOrAName) {
  EXPECT_EQ(
      told("Cụm thi đua Hội Nhà báo (HNB) các tỉnh Bắc miền Trung tổng kết.\nNăm 2020, HNB tỉnh Quảng Trị làm Cụm "
           "trưởng."),
      (All{"HNB tỉnh Quảng Trị > Cụm thi đua Hội Nhà báo (HNB) các tỉnh Bắc miền Trung"}));
  EXPECT_EQ(
      told("Viện Kiểm sát nhân dân cấp cao tại thành phố Hồ Chí Minh (Viện cấp cao 3) họp. Năm 2023, Viện cấp cao "
           "3 là Cụm phó Cụm thi đua số 1."),
      (All{"Viện cấp cao 3 > Cụm thi đua số 1"}));
}

}  // namespace
}  // namespace sovang::extract
