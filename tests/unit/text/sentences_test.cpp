// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentences.hpp"

#include <gtest/gtest.h>

#include "tests/unit/text/samples.hpp"

namespace sovang::text {
namespace {

/// The sentences of a text with " ¦ " between them.
std::string cut(std::string_view text) {
  std::string out;
  for (const Sentence& sentence : sentences(text, tokenize(text))) {
    if (!out.empty()) out += " ¦ ";
    out += text.substr(sentence.begin, sentence.end - sentence.begin);
  }
  return out;
}

TEST(Sentences, EndWhereTheyEnd) {
  for (const std::string_view text : {
           "Năm 2020, Cục A dẫn đầu Khối. ¦ Năm 2021, Sở B dẫn đầu.",
           "Khối có 8 đơn vị. ¦ 5 đơn vị được tặng cờ.",
           "Hội nghị bế mạc. ¦ “Chúng ta sẽ cố gắng!” ¦ Đó là lời kết.",
           "Tặng cho 2 đơn vị gồm: 1. Sở Y tế; 2. Sở Nội vụ. ¦ Năm 2021 là năm cuối.",
           "Tỷ số là 3: 1. ¦ Đội A thắng.",
           "Ai dẫn đầu? ¦ Sở A! ¦ Thật vậy.",
           "Ông nói: “Tốt lắm.” ¦ Mọi người vỗ tay.",
           "Ông nói \"tốt lắm.\" ¦ Mọi người vỗ tay.",
           "Các đơn vị nghiêm túc thực hiện./. ¦ Nơi nhận: như trên.",
           "Sở A, Sở B, Sở C… ¦ Năm 2020, khối dẫn đầu.",
           "Xong rồi... ¦ Nay kể lại.",
           "Khối thi đua loại A. ¦ Năm nay có 8 đơn vị.",
           "Kết quả quý I. ¦ Các đơn vị tiếp tục thi đua.",
           "Cuối thế kỷ X. ¦ Nhà Lý lên thay.",
           "Khu vực Đông Á. ¦ Việt Nam có mặt.",
           "Nhiệt độ 30 °C. ¦ Trời nắng.",
           "Hoàn thành xuất sắc. ¦ (Ảnh: Văn A)",
           "Bế mạc hội nghị. ¦ – Năm 2021 tiếp tục.",
       }) {
    std::string whole(text);
    for (std::size_t at = whole.find(" ¦"); at != std::string::npos; at = whole.find(" ¦")) whole.erase(at, 3);
    EXPECT_EQ(cut(whole), text);
  }
}

TEST(Sentences, EndAtAFullStopThatLostItsSpace) {
  EXPECT_EQ(cut("Khối hoàn thành xuất sắc.Năm 2021 tiếp tục."), "Khối hoàn thành xuất sắc. ¦ Năm 2021 tiếp tục.");
}

TEST(Sentences, GoOnWhereTheyGoOn) {
  for (const std::string_view text : {
           "UBND TP. Thái Bình tặng cờ.",
           "Thường trực HĐND TX. Sơn Tây, TT. Diêm Điền, H. Đông Hưng, X. Đông Hà, P. Lê Lợi, Q. 1 dự họp.",
           "TP.HCM và TP.Hồ Chí Minh là một.",
           "Các ông TS. Nguyễn A, ThS. Trần B, PGS. TS. Lê C, GS.TS. Đỗ D, BS. Hà E, CN. Vũ G, KS. Lý H, NGƯT. Tạ K.",
           "Đồng chí đ/c. Nguyễn A và Đ/c. Trần B chủ trì.",
           "Ông Nguyễn V. A và bà Trần T. B nhận cờ.",
           "Lãnh tụ V. I. Lênin và C. Mác.",
           "Tổng số 1.234,5 điểm và 105.75 điểm.",
           "Ngày 13.09.2024 khối họp.",
           "Nghị định số 98/2023/NĐ-CP quy định rõ.",
           "Theo Quyết định 42/QĐ-TTg. năm 2008 thì không đổi.",
           "1. Sở Tài chính dẫn đầu.",
           "a. Cục Thuế đứng thứ hai.",
           "a) Cục Thuế đứng thứ hai.",
           "IV. Tổ chức thực hiện",
           "1.2. Phương hướng",
           "Điều 5. Tiêu chuẩn tặng cờ",
           "- Khoản 2. Tiêu chuẩn tặng cờ",
           "Tặng cờ; tặng bằng khen; tặng danh hiệu.",
           "Các phong trào… được duy trì.",
           "Tăng... 5 % so với cùng kỳ.",
           "Trang web baothaibinh.com.vn đăng tin.",
           "Xem tr. 12 và pp. 5, No. 7.",
           "Vượt mức! thật đáng mừng.",
           "Sáng 14/1.. họp.",
       }) {
    EXPECT_EQ(cut(text), text);
  }
}

TEST(Sentences, EndAtEveryLine) {
  EXPECT_EQ(cut("QUYẾT ĐỊNH\nVề việc tặng cờ\n\n  Điều 1. Tặng A. \n"),
            "QUYẾT ĐỊNH ¦ Về việc tặng cờ ¦ Điều 1. Tặng A.");
  EXPECT_EQ(cut("\n\n"), "");
  EXPECT_EQ(cut(""), "");
  EXPECT_EQ(cut("..."), "...");
}

void expect_cover(const std::string& text) {
  const auto tokens = tokenize(text);
  std::uint32_t next = 0;
  for (const Sentence& sentence : sentences(text, tokens)) {
    for (; next < sentence.first; ++next) ASSERT_EQ(tokens[next].kind, TokenKind::newline) << text;
    ASSERT_LT(sentence.first, sentence.last);
    ASSERT_LE(sentence.last, tokens.size());
    EXPECT_EQ(sentence.begin, tokens[sentence.first].begin);
    EXPECT_EQ(sentence.end, tokens[sentence.last - 1].end);
    for (; next < sentence.last; ++next) ASSERT_NE(tokens[next].kind, TokenKind::newline) << text;
  }
  for (; next < tokens.size(); ++next) ASSERT_EQ(tokens[next].kind, TokenKind::newline) << text;
}

TEST(Sentences, CoverEveryTokenThatIsNoNewline) {
  RandomTexts texts;
  for (std::size_t length = 0; length < 600; ++length) {
    expect_cover(texts.next(length % 90));
    expect_cover(texts.next_bytes(length % 90));
  }
}

}  // namespace
}  // namespace sovang::text
