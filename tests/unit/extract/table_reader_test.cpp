// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/table_reader.hpp"

#include <gtest/gtest.h>

#include "core/model/names.hpp"
#include "indexer/extract/extractor.hpp"
#include "tests/unit/extract/project_knowledge.hpp"

namespace sovang::extract {
namespace {

using Rows = std::vector<std::string>;

/// "relation subject / block / period" of each fact that the text states.
Rows read(std::string text) {
  static const auto extractor = Extractor::make(project_knowledge());
  EXPECT_TRUE(extractor) << extractor.error().message;
  model::Record record;
  record.text = std::move(text);
  if (extractor) extractor->extract(record);
  Rows rows;
  for (const model::Fact& f : record.facts)
    rows.push_back(std::string(model::name(f.relation)) + (f.rank > 1 ? std::to_string(f.rank) : "") + " " +
                   f.subject.text + " / " + (f.block ? f.block->text : "") + " / " + f.period);
  return rows;
}

TEST(TableReader, ATableOfBlocksNamesMembersAndChairs) {
  EXPECT_EQ(read("Danh sách các khối thi đua năm 2014 của tỉnh Đồng Nai\n"
                 "TT | Tên khối | Đơn vị thành viên | Trưởng khối | Phó Trưởng khối\n"
                 "1 | Khối thi đua 3 | Sở Y tế, Sở Tài chính | Sở Y tế | Sở Tài chính"),
            (Rows{"member_of Sở Y tế / Khối thi đua 3 / 2014", "member_of Sở Tài chính / Khối thi đua 3 / 2014",
                  "chairs Sở Y tế / Khối thi đua 3 / 2014", "deputy_chairs Sở Tài chính / Khối thi đua 3 / 2014"}));
}

TEST(TableReader, ATableOfRanksTellsWhoLed) {
  EXPECT_EQ(read("Kết quả bình xét Khối thi đua số 7 tỉnh Tây Ninh năm 2022\n"
                 "TT | Đơn vị | Điểm | Xếp hạng\n"
                 "1 | Sở Y tế | 96,5 | Nhất\n2 | Sở Tài chính | 95 | II\n3 | Sở Nội vụ | 94 | 10"),
            (Rows{"led Sở Y tế / Khối thi đua số 7 tỉnh Tây Ninh / 2022",
                  "ranked2 Sở Tài chính / Khối thi đua số 7 tỉnh Tây Ninh / 2022"}));
}

TEST(TableReader, ATableOfLeadersNamesTheirBlocks) {
  EXPECT_EQ(read("Tập thể dẫn đầu năm 2024 của tỉnh Lào Cai\n"
                 "TT | Tên tập thể | Dẫn đầu cụm, khối thi đua\n1 | Công an tỉnh | Khối thi đua số 2"),
            (Rows{"led Công an tỉnh / Khối thi đua số 2 / 2024"}));
}

TEST(TableReader, ATableWithoutAKnownHeaderTellsNothing) {
  EXPECT_EQ(read("Khối thi đua số 7 tỉnh Tây Ninh năm 2022\nTT | Đơn vị | Điểm\n1 | Sở Y tế | Nhất"), Rows{});
  EXPECT_EQ(read("Khối thi đua số 7 tỉnh Tây Ninh năm 2022\n1 | Sở Y tế | Nhất"), Rows{});
}

TEST(TableReader, AnyNumberOfColumnsIsRead) {
  std::string row = "Đơn vị | Xếp hạng";
  for (int i = 0; i < 200; ++i) row += " | Điểm";
  EXPECT_EQ(read("Khối thi đua số 7 tỉnh Tây Ninh năm 2022\n" + row + "\nSở Y tế | Nhất" + std::string(400, '|')),
            (Rows{"led Sở Y tế / Khối thi đua số 7 tỉnh Tây Ninh / 2022"}));
}

/// "subject: award, period status" of each award that the text tells of.
Rows honours(std::string text) {
  static const auto extractor = Extractor::make(project_knowledge());
  EXPECT_TRUE(extractor) << extractor.error().message;
  model::Record record;
  record.text = std::move(text);
  if (extractor) extractor->extract(record);
  Rows rows;
  for (const model::Fact& f : record.facts)
    if (f.award)
      rows.push_back(f.subject.text + ": " + f.award->text + ", " + f.period +
                     (f.status == model::Status::asserted ? "" : " " + std::string(model::name(f.status))));
  return rows;
}

TEST(TableReader, ATableOfRecipientsHasAnAwardInEachRow) {
  EXPECT_EQ(
      honours("DANH SÁCH KHEN THƯỞNG NĂM 2021\n(Kèm theo Quyết định số 123/QĐ-UBND của Chủ tịch UBND tỉnh Hà Nam)\n"
              "STT | Tên đơn vị, cá nhân | Đơn vị công tác | Hình thức khen thưởng\n"
              "I | TẬP THỂ | TẬP THỂ | TẬP THỂ\n"
              "1 | Sở Y tế | | Bằng khen\n"
              "2 | Tập thể Phòng Nghiệp vụ Sở Nội vụ | | Cờ thi đua\n"
              "II | CÁ NHÂN | |\n"
              "3 | Ông Trịnh Văn Hòa | Giám đốc Sở Y tế | Bằng khen\n"
              "4 | Vô danh | Sở Nội vụ | Bằng khen"),
      (Rows{"Sở Y tế: Bằng khen, 2021", "Phòng Nghiệp vụ Sở Nội vụ: Cờ thi đua, 2021",
            "Trịnh Văn Hòa: Bằng khen, 2021"}));
}

TEST(TableReader, ARowOfNothingButAnAwardSaysItForThoseBelow) {
  EXPECT_EQ(honours("Quyết định khen thưởng năm 2021 của tỉnh Hà Nam\nSTT | Tên đơn vị | Ghi chú\n"
                    "I. CỜ THI ĐUA | I. CỜ THI ĐUA | I. CỜ THI ĐUA\n"
                    "1 | Sở Công Thương |\n2 | Sở Xây dựng | đạt 98 điểm\n"
                    "II. BẰNG KHEN\n"
                    "3 | Sở Tư pháp |\n"),
            (Rows{"Sở Công Thương: CỜ THI ĐUA, 2021", "Sở Xây dựng: CỜ THI ĐUA, 2021", "Sở Tư pháp: BẰNG KHEN, 2021"}));
}

TEST(TableReader, ATableOfProposalsGivesNominations) {
  EXPECT_EQ(
      honours("Tổng hợp năm 2021 của tỉnh Hà Nam\n(Kèm theo Tờ trình số 5/TTr-SNV)\nTT | Tập thể, cá nhân | Danh hiệu\n"
              "1 | Sở Y tế | Cờ thi đua"),
      (Rows{"Sở Y tế: Cờ thi đua, 2021 nominated"}));
}

TEST(TableReader, ATableThatDoesNotSayThatItHonoursTellsNothing) {
  EXPECT_EQ(honours("Thống kê năm 2021 của tỉnh Hà Nam\nTT | Đơn vị | Hình thức\n1 | Sở Y tế | Cờ thi đua"), Rows{});
  EXPECT_EQ(honours("Khen thưởng năm 2021 của tỉnh Hà Nam\nTT | Đơn vị | Ghi chú\n1 | Sở Y tế | đã có Cờ thi đua"),
            Rows{});
}

}  // namespace
}  // namespace sovang::extract
