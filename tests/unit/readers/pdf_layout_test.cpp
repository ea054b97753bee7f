// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/pdf_layout.hpp"

#include <gtest/gtest.h>

namespace sovang::readers {
namespace {

constexpr double left_edge = 70.0;
constexpr double right_edge = 530.0;

SetLine line(const std::string& text, double top, double left, double right) {
  return {text, left, right, top, top + 14.0, 25.0};
}

/// A sheet of lines that begin at the left edge and reach the right one, but for those that end with '|', which end in
/// the middle.
Sheet sheet(const std::vector<std::string>& texts, double top = 100.0) {
  Sheet made{595.0, 842.0, {}};
  for (std::string text : texts) {
    const bool ends = text.ends_with('|');
    if (ends) text.pop_back();
    made.lines.push_back(line(text, top, left_edge, ends ? 300.0 : right_edge));
    top += 18.0;
  }
  return made;
}

std::string joined(std::vector<Sheet> sheets) {
  drop_running_heads(sheets);
  std::string all;
  for (const Block& block : paragraphs_of(sheets)) all += block.text + "\n";
  return all;
}

TEST(PdfLayout, FullLinesGoOnAndOthersEnd) {
  EXPECT_EQ(joined({sheet({"Năm 2020, Sở Tư", "pháp được suy", "tôn.|", "Sở Nội vụ nhận", "bàn giao."})}),
            "Năm 2020, Sở Tư pháp được suy tôn.\nSở Nội vụ nhận bàn giao.\n");
}

TEST(PdfLayout, AParagraphGoesOnOverTheSheet) {
  EXPECT_EQ(joined({sheet({"một", "hai", "ba"}), sheet({"bốn|", "Điều 2. Năm|"})}), "một hai ba bốn\nĐiều 2. Năm\n");
}

TEST(PdfLayout, DivisionsAndEntriesBeginALine) {
  EXPECT_EQ(
      joined({sheet({"một", "hai", "Điều 5. ba", "12. bốn", "a) năm", "- sáu", "II. bảy", "đ) tám", "năm", "2023."})}),
      "một hai\nĐiều 5. ba\n12. bốn\na) năm\n- sáu\nII. bảy\nđ) tám năm 2023.\n");
}

TEST(PdfLayout, AnIndentBehindASentenceBeginsAParagraph) {
  Sheet indented = sheet({"một", "hai", "ba.", "bốn"});
  indented.lines[3].left += 30.0;
  EXPECT_EQ(joined({indented}), "một hai ba.\nbốn\n");
  indented.lines[2].text = "ba,";
  EXPECT_EQ(joined({indented}), "một hai ba, bốn\n");
}

TEST(PdfLayout, AWideGapPartsParagraphs) {
  Sheet parted = sheet({"một", "hai", "ba", "bốn"});
  parted.lines[3].top += 40.0;
  parted.lines[3].bottom += 40.0;
  EXPECT_EQ(joined({parted}), "một hai ba\nbốn\n");
}

TEST(PdfLayout, AHyphenJoinsWithoutASpace) {
  EXPECT_EQ(joined({sheet({"Số 12/QĐ-", "UBND về kinh tế -", "xã hội", "và|"})}),
            "Số 12/QĐ-UBND về kinh tế - xã hội và\n");
}

TEST(PdfLayout, TheHeadOfADecisionIsNotRunningText) {
  Sheet head{595.0, 842.0, {}};
  head.lines = {line("ỦY BAN NHÂN DÂN", 100, 70, 200), line("TỈNH BẮC KẠN", 118, 80, 190),
                line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 100, 260, 530),
                line("Độc lập - Tự do - Hạnh phúc", 118, 300, 480)};
  EXPECT_EQ(joined({head}),
            "ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n");
}

TEST(PdfLayout, RunningHeadsAndNumbersOfPagesAreNoText) {
  std::vector<Sheet> sheets;
  for (int i = 1; i <= 4; ++i) {
    Sheet page = sheet({"tờ " + std::string(static_cast<std::size_t>(i), 'a') + "|"}, 300.0);
    page.lines.insert(page.lines.begin(), line("CÔNG BÁO/Số " + std::to_string(i), 30, 70, 200));
    page.lines.push_back(line("có hiệu lực từ ngày 01 tháng 6.", 780, 70, 300));
    page.lines.push_back(line("- " + std::to_string(i) + " -", 810, 290, 310));
    sheets.push_back(page);
  }
  EXPECT_EQ(joined(sheets),
            "tờ a\ncó hiệu lực từ ngày 01 tháng 6.\ntờ aa\ncó hiệu lực từ ngày 01 tháng 6.\n"
            "tờ aaa\ncó hiệu lực từ ngày 01 tháng 6.\ntờ aaaa\ncó hiệu lực từ ngày 01 tháng 6.\n");
  sheets.resize(2);
  EXPECT_EQ(joined(sheets),
            "CÔNG BÁO/Số 1\ntờ a\ncó hiệu lực từ ngày 01 tháng 6.\n"
            "CÔNG BÁO/Số 2\ntờ aa\ncó hiệu lực từ ngày 01 tháng 6.\n")
      << "two alike may be text";
}

TEST(PdfLayout, NumbersInTheMiddleAreText) {
  EXPECT_EQ(joined({sheet({"2020|"}, 400.0)}), "2020\n");
}

}  // namespace
}  // namespace sovang::readers
