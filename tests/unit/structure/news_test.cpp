// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/structure/read.hpp"

namespace sovang::structure {
namespace {

using model::DocumentKind;

const std::string first =
    "Sáng ngày 10 tháng 12, Khối thi đua số 3 của tỉnh Nam Định tổ chức hội nghị tổng kết công tác năm 2020 với sự có "
    "mặt của đủ chín đơn vị thành viên.";
const std::string second =
    "Qua chấm điểm, các đơn vị đã thống nhất suy tôn Sở Tư pháp là đơn vị dẫn đầu Khối thi đua số 3 năm 2020 và bầu Sở "
    "Nội vụ làm Trưởng khối năm 2021.";

TEST(News, ASavedPageEndsWithItsBody) {
  const model::Record record = read("a.txt", "Khối thi đua số 3 tổng kết năm 2020\n" + first + "\n" + second +
                                                 "\nHải Yến\nTin cùng chuyên mục\n"
                                                 "- Ra quân trồng cây đầu xuân 13.02.2024 | 18:13 PM\n"
                                                 "- Gặp mặt cán bộ hưu trí 03.02.2024 | 20:28 PM\n"
                                                 "Xem tin theo ngày\n- Khởi công tuyến đường ven biển\n- Tặng quà Tết");
  EXPECT_EQ(record.text, "Khối thi đua số 3 tổng kết năm 2020\n" + first + "\n" + second);
  EXPECT_EQ(record.title, "Khối thi đua số 3 tổng kết năm 2020");
  EXPECT_EQ(record.author, "Hải Yến");
  EXPECT_EQ(record.published, "");  // the dates on the page are those of other stories
  EXPECT_EQ(record.kind, DocumentKind::news);
  EXPECT_EQ(record.source.media_type, "text/plain");
}

TEST(News, AListOfStampedHeadlinesNeedsNoMarker) {
  const model::Record record =
      read("a.txt", first + "\n" + second +
                        "\nRa quân trồng cây 13.02.2024 | 18:13 PM\nGặp mặt hưu trí 03.02.2024 | 20:28 PM\n"
                        "Khai mạc hội chợ xuân 01.02.2024 | 07:00 AM\n");
  EXPECT_EQ(record.text, first + "\n" + second);
}

TEST(News, ListsOfRecipientsAreContent) {
  const std::string text =
      first +
      "\nCác tập thể được tặng Bằng khen gồm:\n- Công an tỉnh Nam Định;\n- Sở Y tế;\n- Sở Tư pháp\n"
      "- Trường Chính trị tỉnh\n- Ông Trần Văn Bình, sinh ngày 01/02/1960\n- Bà Lê Thị Hoa, sinh "
      "ngày 03/04/1965\n- Ông Phạm Văn Minh, sinh ngày 05/06/1970";
  EXPECT_EQ(read("a.txt", text).text, text);
}

TEST(News, AListOfNamesAtTheEndNamesNoAuthor) {
  const std::string text = first + "\nDanh sách khen thưởng\nNguyễn Văn An\nTrần Thị Bình";
  const model::Record record = read("a.txt", text);
  EXPECT_EQ(record.text, text);
  EXPECT_EQ(record.author, "");
}

TEST(News, TheStoryGoesOnBehindABoxOfRelatedStories) {
  const model::Record record =
      read("a.txt", first + "\nTin liên quan\nNgày hội non sông\nLễ ra quân\n" + second + "\n" + second);
  EXPECT_EQ(record.text, first + "\n" + second + "\n" + second);
}

TEST(News, NothingFollowsTheComments) {
  const model::Record record = read("a.txt", first + "\nBình luận (2)\n" + second + "\n" + second);
  EXPECT_EQ(record.text, first);
}

TEST(News, AMenuAboveTheStoryDoesNotSwallowIt) {
  EXPECT_EQ(read("a.txt", "Tin mới nhất\n" + first + "\n" + second).text, first + "\n" + second);
}

TEST(News, CreditsAreNoText) {
  struct Case {
    const char* lines;
    const char* author;
  };
  for (const Case& c : {Case{"Bài, ảnh: Hải Yến", "Hải Yến"}, Case{"Tác giả: Trần Minh.", "Trần Minh"},
                        Case{"Hải Yến\nẢnh: Đức Anh", "Hải Yến"}, Case{"Nguồn: Cổng thông tin tỉnh", ""}}) {
    const model::Record record = read("a.txt", first + "\n" + c.lines);
    EXPECT_EQ(record.text, first) << c.lines;
    EXPECT_EQ(record.author, c.author) << c.lines;
  }
}

TEST(News, OnlyAShortFirstLineThatIsNoSentenceIsATitle) {
  EXPECT_EQ(read("a.txt", "Hội nghị tổng kết\n" + first).title, "Hội nghị tổng kết");
  EXPECT_EQ(read("a.txt", first + "\n" + second).title, "");
  EXPECT_EQ(read("a.txt", "- Sở Y tế\n" + first).title, "");
  EXPECT_EQ(read("a.txt", "Một dòng duy nhất").title, "");
  EXPECT_EQ(read("a.txt", "Sáng 28-2-2025, tỉnh tổ chức Hội\nnghị tổng kết năm 2024.\n" + first).title, "");
  EXPECT_EQ(read("a.txt", "Tỉnh trao cờ cho Sở Y tế. (Ảnh minh họa)\n" + first).title, "");
}

TEST(News, WhatStandsAboveTheTitleIsNotTheTitle) {
  for (const char* head : {"Trang chủ | Chính trị | Kinh tế | Quốc phòng - An ninh\n", "Đăng nhập | Đăng ký | RSS\n",
                           "BÁO THÁI BÌNH ĐIỆN TỬ\nThứ Tư, 23/01/2019 | 16:40 PM\n",
                           "CỔNG THÔNG TIN ĐIỆN TỬ\nBản in | Sơ đồ trang\n", "Trang chủ » Tin tức » Thi đua\n",
                           "CÔNG ĐOÀN NAM ĐỊNH - Đổi mới vì đoàn viên\nGiới thiệu | Tin tức | Văn bản | Liên hệ\n"}) {
    const model::Record record = read("a.txt", std::string(head) + "Khối thi đua số 3 tổng kết\n" + first);
    EXPECT_EQ(record.title, "Khối thi đua số 3 tổng kết") << head;
    EXPECT_EQ(record.text, "Khối thi đua số 3 tổng kết\n" + first) << head;
  }
}

TEST(News, RowsOfAPastedTableAreNoMenu) {
  const std::string text =
      first + "\nTT | Đơn vị | Điểm | Xếp hạng\n1 | Sở Y tế | 96 | Nhất\n2 | Sở Nội vụ | 95 | Nhì\n" + second;
  EXPECT_EQ(read("a.txt", text).text, text);
}

TEST(News, CapitalsAndButtonsDoNotHideATitle) {
  for (const char* title : {"BÁO CÁO TỔNG KẾT NĂM 2020", "BẢO HIỂM XÃ HỘI TỈNH DẪN ĐẦU KHỐI", "ĐẠI HỘI THI ĐUA",
                            "Báo Nhân Dân dẫn đầu Khối thi đua"})
    EXPECT_EQ(read("a.txt", std::string(title) + "\n" + first).title, title);
  const model::Record record = read("a.txt", "Hội nghị tổng kết\nChia sẻ | Facebook | In bài viết\n" + first);
  EXPECT_EQ(record.title, "Hội nghị tổng kết");
  EXPECT_EQ(record.text, "Hội nghị tổng kết\n" + first);
}

TEST(News, AMenuWithoutATitleBelowIsNoText) {
  const model::Record record = read("a.txt", "Trang chủ | Chính trị | Kinh tế\n" + first + "\n" + second);
  EXPECT_EQ(record.title, "");
  EXPECT_EQ(record.text, first + "\n" + second);
}

TEST(News, PointersButtonsAndKeywordsAreNoText) {
  for (const char* line :
       {">> Sở Giao thông vận tải nhận Cờ thi đua của Chính phủ", "» Sở Y tế dẫn đầu khối", "Xem thêm: Sở Y tế dẫn đầu",
        "Tin liên quan: Sở Y tế dẫn đầu", "Từ khóa: khối thi đua, Sở Y tế", "Tags: thi đua, tổng kết",
        "Quay lại | In | Đầu trang", "Chia sẻ bài viết lên Facebook | Zalo | In bài viết | Gửi email"})
    EXPECT_EQ(read("a.txt", first + "\n" + line + "\n" + second).text, first + "\n" + second) << line;
}

TEST(News, TheRowsOfATableStay) {
  const std::string text =
      first + "\nSTT | Tập thể | Danh hiệu\n1 | Sở Y tế | Cờ thi đua\n2 | Sở Tư pháp | Bằng khen\n" + second;
  EXPECT_EQ(read("a.txt", text).text, text);
}

TEST(News, TheDatelineUnderTheTitleIsThePublication) {
  const model::Record record = read("a.txt", "Hội nghị tổng kết\nThứ ba, 12/01/2021 | 08:30\n" + first);
  EXPECT_EQ(record.published, "2021-01-12");
  EXPECT_EQ(record.text, "Hội nghị tổng kết\n" + first);
}

TEST(News, TheDatelineMayStandAboveTheTitle) {
  const model::Record record =
      read("a.txt", "Đăng nhập | Đăng ký\n15/01/2021 | 08:05 AM\nCỡ chữ: A- A A+\nHội nghị tổng kết\n" + first);
  EXPECT_EQ(record.published, "2021-01-15");
  EXPECT_EQ(record.text, "Hội nghị tổng kết\n" + first);
}

TEST(News, OfTwoDatelinesTheEarlierIsThePublication) {
  const model::Record record =
      read("a.txt", "Thứ 5, 01/06/2023, 19:59[GMT+7]\nThứ 3, 13/12/2022 | 18:36:49\n3.109 lượt xem\n" + first);
  EXPECT_EQ(record.published, "2022-12-13");
  EXPECT_EQ(record.text, first);
}

TEST(News, CountersBehindTheDatelineDoNotHideIt) {
  const model::Record record = read("a.txt", "Hội nghị tổng kết\nNgày đăng: [20/12/2022] - Lượt xem: 512\n" + first +
                                                 "\nĐang truy cập: 41 - Tổng lượt truy cập: 5.204.118");
  EXPECT_EQ(record.published, "2022-12-20");
  EXPECT_EQ(record.text, "Hội nghị tổng kết\n" + first);
}

TEST(News, ThePagesClockIsNotThePublication) {
  EXPECT_EQ(read("a.txt", "Thứ hai, 05/06/2023\n" + first).published, "");
  EXPECT_EQ(read("a.txt", "Thứ hai, 05/06/2023\nHội nghị tổng kết\n" + first).published, "");
}

TEST(News, ThePictureOfAContentSystemLeavesACaption) {
  const model::Record record = read("a.txt", first + "\nleftcenterrightdel\nTrao cờ cho đơn vị dẫn đầu\n" + second);
  ASSERT_EQ(record.layout.size(), 3u);
  EXPECT_EQ(record.layout[1].kind, model::LayoutKind::caption);
}

TEST(News, SpansCountCodePoints) {
  const model::Record record = read("a.txt", "Hội nghị tổng kết\n" + first + "\n- Sở Y tế;");
  ASSERT_EQ(record.layout.size(), 3u);
  EXPECT_EQ(record.layout[0].kind, model::LayoutKind::title);
  EXPECT_EQ(record.layout[0].span, (model::Span{0, 17}));
  EXPECT_EQ(at(record, record.layout[1].span), first);
  EXPECT_EQ(at(record, record.layout[2].span), "- Sở Y tế;");
  EXPECT_EQ(record.layout[2].kind, model::LayoutKind::item);
}

TEST(News, ATitleToldBesideTheTextIsTaken) {
  const auto told = [](const std::string& text) {
    return read("a.json",
                R"({"title": "Thi đua khối 3", "date": "2021-01-14T08:30:00+07:00", "text": ")" + text + "\"}");
  };
  const model::Record beside = told(first);
  EXPECT_EQ(beside.title, "Thi đua khối 3");
  EXPECT_EQ(beside.published, "2021-01-14");
  EXPECT_EQ(beside.text, "Thi đua khối 3\n" + first);
  EXPECT_EQ(told("THI ĐUA KHỐI 3\\n" + first).text, "Thi đua khối 3\n" + first);
  EXPECT_EQ(told(first + "\\nThi đua khối 3").text, "Thi đua khối 3\n" + first + "\nThi đua khối 3");
}

}  // namespace
}  // namespace sovang::structure
