// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/structure/read.hpp"

namespace sovang::structure {
namespace {

using model::DocumentKind;

const std::string body =
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\nTheo đề nghị của Giám đốc Sở Nội vụ,\nQUYẾT ĐỊNH:\n"
    "Điều 1. Tặng Cờ thi đua của Ủy ban nhân dân tỉnh cho:\n1. Sở Y tế;\n2. Sở Tư pháp.\n"
    "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ "
    "TỊCH\n"
    "Trần Văn Sơn";

TEST(Anatomy, ADecisionInOneColumn) {
  const std::string text =
      "ỦY BAN NHÂN DÂN\nTỈNH THÁI BÌNH\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
      "Số: 27/QĐ-UBND\nThái Bình, ngày 05 tháng 01 năm 2021\nQUYẾT ĐỊNH\nVề việc tặng Cờ thi đua năm 2020\n" +
      body;
  const model::Record record = read("a.txt", text);
  EXPECT_EQ(record.kind, DocumentKind::decision);
  EXPECT_EQ(record.number, "27/QĐ-UBND");
  EXPECT_EQ(record.issuer, "ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH");
  EXPECT_EQ(record.place, "Thái Bình");
  EXPECT_EQ(record.published, "2021-01-05");
  EXPECT_EQ(record.title, "QUYẾT ĐỊNH Về việc tặng Cờ thi đua năm 2020");
  EXPECT_EQ(record.text, text);  // nothing of a decision is boilerplate
  EXPECT_EQ(record.author, "");  // who signs is no author
  EXPECT_EQ(record.signer, "Trần Văn Sơn");
  EXPECT_EQ(record.effective, "2021-01-05");  // "kể từ ngày ký"
}

TEST(Anatomy, TwoColumnsOnOneLine) {
  const model::Record record =
      read("a.txt",
           "UBND TỈNH NAM ĐỊNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc\n"
           "Số: 345/QĐ-SNV Nam Định, ngày 7 tháng 3 năm 2022\nQUYẾT ĐỊNH Về việc công nhận danh hiệu\n" +
               body);
  EXPECT_EQ(record.number, "345/QĐ-SNV");
  EXPECT_EQ(record.place, "Nam Định");
  EXPECT_EQ(record.published, "2022-03-07");
  EXPECT_EQ(record.title, "QUYẾT ĐỊNH Về việc công nhận danh hiệu");
  EXPECT_EQ(record.issuer, "UBND TỈNH NAM ĐỊNH");
}

struct Head {
  const char* text;
  DocumentKind kind;
  const char* number;
};

const Head heads[] = {
    {"QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLuật số: 06/2022/QH15\nLUẬT\nTHI ĐUA, KHEN THƯỞNG\nĐiều 1. Phạm vi",
     DocumentKind::law, "06/2022/QH15"},
    {"CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 98/2023/NĐ-CP\nNGHỊ ĐỊNH\nQuy định chi tiết",
     DocumentKind::decree, "98/2023/NĐ-CP"},
    {"BỘ NỘI VỤ\nSố: 12/2019/TT-BNV\nTHÔNG TƯ\nHướng dẫn\nCăn cứ Luật", DocumentKind::circular, "12/2019/TT-BNV"},
    {"Số: 655/KH - MTTW - BTT\nKẾ HOẠCH\nTổ chức phong trào", DocumentKind::plan, "655/KH - MTTW - BTT"},
    {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:      /BC-SNV\nBÁO CÁO\nKết quả", DocumentKind::report, ""},
    {"Số: 15/TB-VP\nTHÔNG BÁO\nKết luận", DocumentKind::notice, "15/TB-VP"},
    {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 22/CT-TTg\nNội dung", DocumentKind::directive, "22/CT-TTg"},
    {"CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG\nSố: 319/CT\nĐiều 1. Ủy nhiệm", DocumentKind::other, "319/CT"},
};

TEST(Anatomy, KindsByTypeLineOrNumber) {
  for (const Head& head : heads) {
    const model::Record record = read("a.txt", head.text);
    EXPECT_EQ(record.kind, head.kind) << head.text;
    EXPECT_EQ(record.number, head.number) << head.text;
  }
}

TEST(Anatomy, NumberPlaceAndDateMakeADocument) {
  const model::Record record = read("a.txt",
                                    "KẾ HOẠCH Tổ chức phong trào thi đua năm 2025\nỦY BAN NHÂN DÂN TỈNH HÀ NAM\n"
                                    "Số: 31/KH-UBND\nHà Nam, ngày 10 tháng 02 năm 2025\nThực hiện Luật Thi đua, khen "
                                    "thưởng, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:\nI. MỤC ĐÍCH");
  EXPECT_EQ(record.kind, DocumentKind::plan);
  EXPECT_EQ(record.issuer, "ỦY BAN NHÂN DÂN TỈNH HÀ NAM");
  EXPECT_EQ(record.published, "2025-02-10");
  EXPECT_EQ(record.title, "KẾ HOẠCH Tổ chức phong trào thi đua năm 2025");
}

TEST(Anatomy, NewsThatQuotesADecisionStaysNews) {
  for (const char* text :
       {"Trao Cờ thi đua của Chính phủ\nTheo Quyết định số 42/QĐ-TTg ngày 09 tháng 01 năm 2008, Thủ tướng tặng Cờ thi "
        "đua.",
        "Quyết định khen thưởng đến tay người lao động\nHà Nội, ngày 3 tháng 2 năm 2020, các đơn vị họp tổng kết.",
        "Trao tặng Cờ thi đua\nSố 42/QĐ-TTg là quyết định được chờ đợi.\nHà Nội, ngày 3 tháng 2 năm 2020, trời mưa.",
        "Số liệu thi đua năm 2020\nSố 12 phố Lê Lợi - nơi đặt trụ sở của khối."})
    EXPECT_EQ(read("a.txt", text).kind, DocumentKind::news) << text;
}

TEST(Anatomy, ADecisionOnAWebPage) {
  const model::Record record = read("a.html",
                                    "<title>Cổng</title><ul class=menu><li><a href=/>Trang "
                                    "chủ</a></ul><table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH HÀ NAM<br>"
                                    "Số: 9/QĐ-UBND</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - "
                                    "Hạnh phúc<br>Hà Nam, ngày 2 tháng 3 "
                                    "năm 2020</td></tr></table><p>QUYẾT ĐỊNH</p><p>Về việc tặng Bằng khen</p><p>Căn cứ "
                                    "<a href=/l>Luật Thi đua</a>;</p>"
                                    "<p>Điều 1. Tặng Bằng khen cho Sở Y tế.</p>");
  EXPECT_EQ(record.kind, DocumentKind::decision);
  EXPECT_EQ(record.number, "9/QĐ-UBND");
  EXPECT_EQ(record.issuer, "ỦY BAN NHÂN DÂN TỈNH HÀ NAM");
  EXPECT_EQ(record.place, "Hà Nam");
  EXPECT_EQ(record.published, "2020-03-02");
  EXPECT_TRUE(record.text.starts_with("ỦY BAN NHÂN DÂN")) << record.text;
  EXPECT_NE(record.text.find("Căn cứ Luật Thi đua;"), std::string::npos) << record.text;
}

TEST(Anatomy, APrecedentIsCalledByItsNumber) {
  const model::Record record =
      read("a.txt",
           "ÁN LỆ SỐ 7/2021/AL1\nVề hiệu lực của hợp đồng\nĐược Hội đồng Thẩm phán Tòa án nhân "
           "dân tối cao thông qua ngày 20, 21 tháng 02 năm 2021 và được công bố theo Quyết định "
           "số 9/QĐ-CA ngày 12 tháng 3 năm 2021.\nNguồn án lệ:");
  EXPECT_EQ(record.number, "7/2021/AL");
  EXPECT_EQ(record.issuer, "Hội đồng Thẩm phán Tòa án nhân dân tối cao");
  EXPECT_EQ(record.published, "2021-02-21");
  EXPECT_EQ(record.kind, DocumentKind::other);
}

TEST(Anatomy, AConsolidatedTextIsTheActThatItNames) {
  const model::Record record = read(
      "a.txt",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLUẬT\nVÍ DỤ\n"
      "Luật ví dụ số 15/2003/QH11 ngày 26 tháng 11 năm 2003 của Quốc hội, có hiệu lực từ năm 2004, được sửa đổi, bổ "
      "sung bởi:\n1. Luật số 47/2005/QH11 ngày 14 tháng 6 năm 2005 của Quốc hội sửa đổi một số điều.\nĐiều 1\nNội "
      "dung.");
  EXPECT_EQ(record.number, "15/2003/QH11");
  EXPECT_EQ(record.published, "2003-11-26");
  EXPECT_EQ(record.issuer, "Quốc hội");
}

TEST(Anatomy, AnIssuerOfTwoLinesAndATermThatStandsApart) {
  const model::Record record =
      read("a.txt",
           "HỘI ĐỒNG THẨM PHÁN\nTÒA ÁN NHÂN DÂN TỐI CAO\nSố: 01/2020/NQ-HĐTP\n"
           "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNGHỊ QUYẾT\nHướng dẫn một số quy định\nCăn cứ Luật A;");
  EXPECT_EQ(record.issuer, "HỘI ĐỒNG THẨM PHÁN TÒA ÁN NHÂN DÂN TỐI CAO");
  EXPECT_EQ(record.title, "NGHỊ QUYẾT Hướng dẫn một số quy định");
  EXPECT_EQ(read("a.txt", "QUỐC HỘI\nLuật số: 28/2004/QH 11\nLUẬT\nVÍ DỤ\nĐiều 1. Một").number, "28/2004/QH11");
}

TEST(Anatomy, ALawSaysFromWhenItIsInForceAndWhoSignedIt) {
  const model::Record record =
      read("a.txt",
           "QUỐC HỘI\nLuật số: 6/2022/QH15\nLUẬT\nVÍ DỤ\nĐiều 1. Một\nLuật cũ có hiệu lực từ ngày 1/1/2000.\n"
           "Điều 2. Hiệu lực\n1. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2024, trừ khoản "
           "2.\nCHỦ TỊCH QUỐC HỘI\nTrần Văn Sơn");
  EXPECT_EQ(record.effective, "2024-01-01");
  EXPECT_EQ(record.signer, "Trần Văn Sơn");
}

TEST(Anatomy, AFormBehindTheArticlesIsNotTheDocument) {
  const model::Record record =
      read("a.txt",
           "BỘ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 888/2018/TT-BNV\nCăn cứ Luật A;\n"
           "Điều 4. Tiêu chuẩn\nNội dung.\nBÁO CÁO THÀNH TÍCH\nĐỀ NGHỊ TẶNG");
  EXPECT_EQ(record.kind, DocumentKind::circular);
}

TEST(Anatomy, ThePartsOfADecisionAreNamed) {
  const model::Record record =
      read("a.txt", "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nSố: 27/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc tặng Cờ\n" + body +
                        "\nQUY CHẾ\nXét tặng cờ\nĐiều 1. Phạm vi\n");
  std::string labels;
  for (const model::Layout& layout : record.layout) labels += layout.label.empty() ? "" : layout.label + "|";
  EXPECT_EQ(labels,
            "Căn cứ|Điều 1|khoản 1 Điều 1|khoản 2 Điều 1|Điều 2|Nơi nhận|Nơi nhận|Nơi nhận|Người ký|Điều 1 Quy chế|");
}

}  // namespace
}  // namespace sovang::structure
