// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/pdf_tables.hpp"

#include <gtest/gtest.h>

namespace sovang::readers {
namespace {

constexpr double height = 14.0;
constexpr double leading = 16.0;

/// Columns of a table of recipients begin here.
constexpr double edges[] = {70.0, 100.0, 280.0, 400.0};

/// Each line of text a line of the sheet; "1@0 Sở Y tế@1": pieces in the columns 0 and 1. What stands in no column is a
/// paragraph from edge to edge. Lines that begin with "^" stand half a line higher than where they come.
Sheet sheet(const std::vector<std::string>& texts) {
  Sheet made{595.0, 842.0, {}};
  double top = 100.0;
  for (std::string text : texts) {
    const bool half = text.starts_with('^');
    if (half) text.erase(0, 1);
    if (half) top -= leading / 2;
    const auto put = [&](const std::string& piece, double left, double right) {
      SetLine& line = made.lines.emplace_back(SetLine{piece, left, right, top, top + height, 20.0});
      line.pieces = {{piece, left, right}};
    };
    if (text.find('@') == std::string::npos) put(text, 70.0, 530.0);
    for (std::size_t at = 0, mark = text.find('@'); mark != std::string::npos; mark = text.find('@', at)) {
      const double left = edges[text[mark + 1] - '0'];
      const std::string piece = text.substr(at, mark - at);
      put(piece, left, left + 5.0 * static_cast<double>(piece.size() > 16 ? 16 : piece.size()));
      at = mark + 2;
    }
    top += leading;
  }
  return made;
}

std::string read(const std::vector<std::string>& texts) {
  Sheet made = sheet(texts);
  read_tables(made);
  std::string all;
  for (const SetLine& line : made.lines) all += (line.row ? "# " : "") + line.text + "\n";
  return all;
}

TEST(PdfTables, CellsThatBeginBesideTheirNumber) {
  EXPECT_EQ(read({"cho cac don vi co ten trong bang duoi day", "TT@0Don vi@1Dia chi@2Hinh thuc@3",
                  "1@0So Noi@1Pleiku@2Co@3", "vu tinh@1thi dua@3", "2@0So Y te@1Bang@3", "khen@3",
                  "3@0Cuc@1An Khe@2Co@3", "Dieu 2. Quyet dinh nay co hieu luc tu ngay ky"}),
            "cho cac don vi co ten trong bang duoi day\n# TT | Don vi | Dia chi | Hinh thuc\n"
            "# 1 | So Noi vu tinh | Pleiku | Co thi dua\n# 2 | So Y te | | Bang khen\n# 3 | Cuc | An Khe | Co\n"
            "Dieu 2. Quyet dinh nay co hieu luc tu ngay ky\n");
}

TEST(PdfTables, CellsWhoseMiddleStandsBesideTheirNumber) {
  EXPECT_EQ(read({"TT@0Don vi@1Hinh thuc@3", "So Noi@1Co thi@3", "^1@0", "^vu tinh@1dua@3", "So Nong nghiep@1",
                  "2@0va Phat trien@1Bang khen@3", "nong thon@1"}),
            "# TT | Don vi | Hinh thuc\n# 1 | So Noi vu tinh | Co thi dua\n"
            "# 2 | So Nong nghiep va Phat trien nong thon | Bang khen\n");
}

TEST(PdfTables, ASectionPartsTables) {
  EXPECT_EQ(read({"1@0So Y te@1Co@3", "2@0So Noi vu@1Co@3", "B. Danh sach nhung nguoi duoc tang thuong",
                  "1@0Le Van A@1Bang@3", "2@0Le Thi B@1Bang@3"}),
            "# 1 | So Y te | Co\n# 2 | So Noi vu | Co\nB. Danh sach nhung nguoi duoc tang thuong\n"
            "# 1 | Le Van A | Bang\n# 2 | Le Thi B | Bang\n");
}

TEST(PdfTables, NumberedParagraphsAndTwoColumnsAreNone) {
  const std::string list = "1. So Y te\n2. So Noi vu\n";
  EXPECT_EQ(read({"1. So Y te", "2. So Noi vu"}), list);
  EXPECT_EQ(read({"1@0So Y te@1", "2@0So Noi vu@1"}), "1\nSo Y te\n2\nSo Noi vu\n");
  EXPECT_EQ(read({"Toan@0van 1@1x@2", "Ly@0van 2@1y@2"}), "Toan\nvan 1\nx\nLy\nvan 2\ny\n");
}

}  // namespace
}  // namespace sovang::readers
