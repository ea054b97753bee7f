// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/structure/read.hpp"

namespace sovang::structure {
namespace {

const std::string wrapped =
    "TỔNG KẾT CÔNG TÁC THI ĐUA CỦA TỈNH NĂM 2020\n"
    "\n"
    "Sáng ngày 14 tháng 01, tại trụ sở của mình, Ủy ban nhân dân tỉnh Hà Nam đã\n"
    "tổ chức hội nghị tổng kết công tác thi đua, khen thưởng với sự có mặt của\n"
    "lãnh đạo các sở, ban, ngành. Theo báo cáo trình bày tại hội nghị, Sở Thống\n"
    "kê dẫn đầu Khối thi đua số 1, được đề nghị tặng Cờ thi đua của Ủy ban nhân\n"
    "dân tỉnh. Các đơn vị khác cũng đã có nhiều cố gắng trong năm vừa qua, nhất\n"
    "là các trường học ở những huyện miền núi, nơi học sinh phải đi xa hơn cả.\n"
    "\n"
    "Danh sách các đơn vị:\n"
    "- Sở Thống kê, đơn vị đã dẫn đầu trong nhiều năm liền và năm nay lại được\n"
    "  suy tôn;\n"
    "- Sở Y tế;\n"
    "1. Trường Trung học phổ thông chuyên\n"
    "Hội nghị kết thúc vào cuối buổi chiều cùng ngày với phần phát biểu của ông\n"
    "Chủ tịch.\n";

std::vector<std::string> lines_of_text(const model::Record& record) {
  std::vector<std::string> lines;
  for (const model::Layout& layout : record.layout) lines.push_back(at(record, layout.span));
  return lines;
}

TEST(Mend, LinesBrokenAtAColumnAreJoinedAndListsAreNot) {
  const model::Record record = read("a.txt", wrapped);
  const std::vector<std::string> lines = lines_of_text(record);
  ASSERT_EQ(lines.size(), 7u) << record.text;
  EXPECT_NE(
      lines[1].find("Sở Thống kê dẫn đầu Khối thi đua số 1, được đề nghị tặng Cờ thi đua của Ủy ban nhân dân tỉnh."),
      std::string::npos);
  EXPECT_EQ(lines[3], "- Sở Thống kê, đơn vị đã dẫn đầu trong nhiều năm liền và năm nay lại được suy tôn;");
  EXPECT_EQ(lines[5], "1. Trường Trung học phổ thông chuyên");
  EXPECT_TRUE(lines[6].ends_with("của ông Chủ tịch."));
  ASSERT_EQ(record.problems.size(), 1u);
  EXPECT_EQ(record.problems[0].code, "lines-joined");
  EXPECT_TRUE(record.problems[0].message.starts_with("7 lines")) << record.problems[0].message;
}

TEST(Mend, TheSameWithLineEndsOfWindows) {
  std::string bytes;
  for (const char c : wrapped) (c == '\n' ? bytes += '\r' : bytes) += c;
  EXPECT_EQ(read("a.txt", bytes).text, read("a.txt", wrapped).text);
}

TEST(Mend, ALineThatStopsInsideANameIsJoinedToTheNext) {
  const model::Record record = read("a.txt",
                                    "Tin thi đua\n\nNăm 2020, Sở Tài chính được tặng Cờ thi\nđua của Chính phủ.\n"
                                    "Sở Y tế\nSở Nội vụ\n");
  EXPECT_NE(record.text.find("tặng Cờ thi đua của Chính phủ.\nSở Y tế\nSở Nội vụ"), std::string::npos) << record.text;
}

TEST(Mend, WordsAreMendedInTheTextAndSaidToBe) {
  const model::Record record = read(
      "a.html", "<p>Trong phong trào thi đuayêu nước năm\u00A02007, Cục Thúê tỉnh Ðồng Nai dẫn\u00ADđầu khối.</p>");
  EXPECT_EQ(record.text, "Trong phong trào thi đua yêu nước năm 2007, Cục Thuế tỉnh Đồng Nai dẫn đầu khối.");
  ASSERT_EQ(record.problems.size(), 1u);
  EXPECT_EQ(record.problems[0].code, "words-mended");
  EXPECT_EQ(record.problems[0].message, "2 glued words cut, 1 tones put in their place, 1 look-alikes of Đ replaced");
}

TEST(Mend, ATextOfAnotherLanguageKeepsItsWords) {
  const std::string text = "Raúl, el país oí caó; Ðuro qúy, año señor niño mañana está aquí también más allá.";
  EXPECT_EQ(read("a.txt", text).text, text);
}

}  // namespace
}  // namespace sovang::structure
