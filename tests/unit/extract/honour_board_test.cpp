// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/honour_board.hpp"

#include <gtest/gtest.h>

#include "indexer/extract/extractor.hpp"
#include "tests/unit/extract/project_knowledge.hpp"

namespace sovang::extract {
namespace {

using Rows = std::vector<std::string>;

/// "subject: award, period" of each fact.
Rows read(std::string text) {
  static const auto extractor = Extractor::make(project_knowledge());
  EXPECT_TRUE(extractor) << extractor.error().message;
  model::Record record;
  record.text = std::move(text);
  if (extractor) extractor->extract(record);
  Rows rows;
  for (const model::Fact& f : record.facts)
    if (f.award) rows.push_back(f.subject.text + ": " + f.award->text + ", " + f.period);
  return rows;
}

TEST(HonourBoards, LinesOfYearAndAwardAreThePagesOwn) {
  EXPECT_EQ(
      read("Công ty Cơ khí Hoàng Mai: 55 năm xây dựng\nTHÀNH TÍCH ĐẠT ĐƯỢC\n- Năm 1985: Huân chương Lao động hạng Ba\n"
           "- Huân chương Lao động hạng Nhì (1990, 1995)\n1999: Cờ thi đua của Chính phủ\n2001 - Bằng khen của Thủ "
           "tướng Chính phủ\n+ Năm 2005, được tặng Huân chương Độc lập hạng Ba."),
      (Rows{"Công ty Cơ khí Hoàng Mai: Huân chương Lao động hạng Ba, 1985",
            "Công ty Cơ khí Hoàng Mai: Huân chương Lao động hạng Nhì, 1990",
            "Công ty Cơ khí Hoàng Mai: Huân chương Lao động hạng Nhì, 1995",
            "Công ty Cơ khí Hoàng Mai: Cờ thi đua của Chính phủ, 1999",
            "Công ty Cơ khí Hoàng Mai: Bằng khen của Thủ tướng Chính phủ, 2001",
            "Công ty Cơ khí Hoàng Mai: Huân chương Độc lập hạng Ba, 2005"}));
}

TEST(HonourBoards, AHeadingSaysWhoseTheyAre) {
  EXPECT_EQ(
      read("Các đơn vị tiêu biểu của tỉnh Hà Nam\n1. Sở Y tế\n- Năm 1985: Chính phủ tặng Cờ thi đua\n"
           "2. Bệnh viện Nhi Hà Nam\n- 1995: Huân chương Lao động hạng Ba\n"
           "* Giáo sư Trần Đình Lê – Nguyên Giám đốc:\n- Năm 2000: Nhà nước phong tặng danh hiệu Thầy thuốc ưu tú"),
      (Rows{"Sở Y tế: Cờ thi đua, 1985", "Bệnh viện Nhi Hà Nam: Huân chương Lao động hạng Ba, 1995",
            "Trần Đình Lê: Thầy thuốc ưu tú, 2000"}));
}

TEST(HonourBoards, ASentenceThatEndsInAColonSaysIt) {
  EXPECT_EQ(read("Giới thiệu chung\nBệnh viện Mắt Hà Nam thành lập năm 1980. Những phần thưởng cao quý:\n"
                 "Huân chương Lao động hạng Ba\nNăm 1999: Chính phủ tặng Cờ thi đua"),
            (Rows{"Bệnh viện Mắt Hà Nam: Huân chương Lao động hạng Ba, ", "Bệnh viện Mắt Hà Nam: Cờ thi đua, 1999"}));
}

TEST(HonourBoards, OtherLinesTellNothing) {
  const std::string company = "Công ty Cơ khí Hoàng Mai\nThành tích\n";
  EXPECT_EQ(read(company + "- Huân chương Lao động hạng Ba:"), Rows{});
  EXPECT_EQ(
      read(company + "- Đề nghị tặng Cờ thi đua năm 2020\n- Huân chương Tự do của Lào (1985)\n- Phấn đấu Bằng khen "
                     "năm 2021"),
      Rows{});
  EXPECT_EQ(read(company + "Huân chương Lao động hạng Ba\n1. Ông Trần Đình Lê, quản đốc"), Rows{});
  // Names one below another are a list; what comes then is the page's own.
  EXPECT_EQ(
      read(company + "Đơn vị thành viên\nNhà máy Cơ khí Sông Công\nNhà máy Cơ khí Đại Từ\n- Năm 1985: Huân chương Lao "
                     "động hạng Ba"),
      Rows{"Công ty Cơ khí Hoàng Mai: Huân chương Lao động hạng Ba, 1985"});
  EXPECT_EQ(read("Các khối, cụm\nHội nghị tổng kết đã kết thúc.\n- Năm 1985: Huân chương Lao động hạng Ba"), Rows{});
}

TEST(HonourBoards, APersonsNameInCapitalsIsAHeading) {
  EXPECT_EQ(
      read("Anh hùng của tỉnh Hà Nam\nTRẦN VĂN LÊ\nPhần thưởng được Nhà nước trao tặng:\n- Huân chương Lao động hạng "
           "Nhất.\nÔng Trần Văn Lê quê ở Hà Nam."),
      Rows{"Trần Văn Lê: Huân chương Lao động hạng Nhất, "});
  EXPECT_EQ(
      read("Anh hùng của tỉnh Hà Nam\nTRẦN VĂN LÊ\nPhần thưởng được Nhà nước trao tặng:\n- Huân chương Lao động hạng "
           "Nhất.\nÔng Phạm Văn Bình quê ở Hà Nam."),
      Rows{});
}

}  // namespace
}  // namespace sovang::extract
