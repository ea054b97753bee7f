// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/structure/read.hpp"

namespace sovang::structure {
namespace {

const std::string first =
    "Sáng ngày 10 tháng 12, Cụm thi đua số 2 ngành thuế họp tổng kết công tác thi đua, khen thưởng năm 2022 và ký giao "
    "ước thi đua năm 2023.";
const std::string second =
    "Các đơn vị trong cụm bình xét, suy tôn Cục Thuế tỉnh Hà Nam dẫn đầu Cụm thi đua số 2 năm 2022 với 98 điểm, cao "
    "nhất "
    "trong tám đơn vị.";

/// A page as sites make it: menu, breadcrumb, head, story, box, footer.
std::string page(const std::string& head, const std::string& story) {
  return "<!DOCTYPE html><html><head><title>Cụm thi đua số 2 tổng kết - Báo Hà Nam</title>" + head +
         "</head><body><header><div class='logo'><a href=/>Báo Hà Nam</a></div><p>Thứ hai, 05/06/2023 "
         "10:00</p></header>"
         "<ul class='main-menu'><li><a href=/a>Thời sự</a><li><a href=/b>Kinh tế</a></ul>"
         "<div class=breadcrumb><span>Trang chủ</span> <span>Chính trị</span></div>" +
         story +
         "<div class='box-tin-khac'><h3>Đọc tiếp</h3><ul><li><a href=/c>Khởi công đường mới</a> 12/12/2022</ul></div>"
         "<div id=comments><p>" +
         second +
         "</p></div>"
         "<footer><p>Cơ quan chủ quản: Tỉnh ủy. Giấy phép số 1/GP-BTTTT cấp ngày "
         "01/01/2020.</p></footer></body></html>";
}

const std::string story =
    "<div class='detail has-sidebar'><h1>Cụm thi đua số 2 tổng kết</h1>"
    "<div class=date>Thứ bảy, 10/12/2022 | 14:05</div><p>" +
    first + "</p><p>" + second + "</p><p class=author>Mai Lan</p></div>";

TEST(WebPage, OnlyTheStoryIsText) {
  const model::Record record = read("a.html", page("", story));
  EXPECT_EQ(record.text, "Cụm thi đua số 2 tổng kết\n" + first + "\n" + second);
  EXPECT_EQ(record.title, "Cụm thi đua số 2 tổng kết");
  EXPECT_EQ(record.author, "Mai Lan");
  EXPECT_EQ(record.published, "2022-12-10");
  EXPECT_EQ(record.kind, model::DocumentKind::news);
}

TEST(WebPage, MetadataComeFirst) {
  const model::Record record =
      read("a.html", page("<meta property='article:published_time' content='2022-12-11T07:00:00+07:00'>"
                          "<meta name=author content='Thanh Hà'><link rel=canonical href='https://example.org/1'>",
                          story));
  EXPECT_EQ(record.published, "2022-12-11");
  EXPECT_EQ(record.author, "Thanh Hà");
  EXPECT_EQ(record.source.url, "https://example.org/1");
}

TEST(WebPage, ATimeElementNearTheTitleDatesTheStory) {
  const std::string timed =
      "<div><h1>Cụm thi đua số 2 tổng kết</h1><p>Đăng <time datetime='2022-12-12T01:00'>hôm nay</time></p><p>" + first +
      "</p></div>";
  EXPECT_EQ(read("a.html", page("", timed)).published, "2022-12-12");
}

TEST(WebPage, WithoutAHeadingTheTitleIsTheMetadatas) {
  const model::Record record = read("a.html", page("", "<div><p>" + first + "</p><p>" + second + "</p></div>"));
  EXPECT_EQ(record.title, "Cụm thi đua số 2 tổng kết");
  EXPECT_TRUE(record.text.starts_with("Cụm thi đua số 2 tổng kết\n")) << record.text;
}

TEST(WebPage, TheTitleMayBeALesserHeadingBehindThePath) {
  const model::Record record = read(
      "a.html",
      "<title>Trang chủ - Tin tức - Cụm thi đua số 2 tổng kết năm 2022</title><body><h2>Cụm thi đua số 2 tổng kết năm "
      "2022</h2><div>10/12/2022 14:35:00 | Cỡ chữ: <a>A-</a> <a>A+</a></div><p>" +
          first + "</p><p>" + second + "</p>");
  EXPECT_EQ(record.title, "Cụm thi đua số 2 tổng kết năm 2022");
  EXPECT_EQ(record.published, "2022-12-10");
  EXPECT_EQ(record.text, "Cụm thi đua số 2 tổng kết năm 2022\n" + first + "\n" + second);
}

TEST(WebPage, ALineThatHoldsATimeIsNoText) {
  const std::string timed =
      "<div><h1>Cụm thi đua số 2 tổng kết</h1><div><time datetime='2022-12-12'>Thứ hai, 12/12/2022</time> <span>Chia "
      "sẻ "
      "Facebook Zalo</span></div><p>" +
      first + "</p><p>" + second + "</p></div>";
  const model::Record record = read("a.html", page("", timed));
  EXPECT_EQ(record.text, "Cụm thi đua số 2 tổng kết\n" + first + "\n" + second);
  EXPECT_EQ(record.published, "2022-12-12");
}

TEST(WebPage, AStoryInAContainerWithAnUnluckyNameStays) {
  const model::Record record =
      read("a.html", page("", "<div class='share related sidebar'><h1>Cụm thi đua số 2 tổng kết</h1><p>" + first +
                                  "</p><p>" + second + "</p><p>" + first + "</p></div>"));
  EXPECT_NE(record.text.find(second), std::string::npos) << record.text;
}

TEST(WebPage, ListsAndTablesOfTheStoryStay) {
  const model::Record record =
      read("a.html", page("", "<h1>Cụm thi đua số 2 tổng kết</h1><p>" + first + "</p><p>" + second +
                                  "</p><ul><li>Cục Thuế tỉnh Hà Nam;</li><li>Cục Thuế tỉnh Nam Định.</li></ul>"
                                  "<table><tr><td>1</td><td>Cục Thuế tỉnh Hà Nam</td><td>98 điểm</td></tr></table>"));
  EXPECT_NE(record.text.find("Cục Thuế tỉnh Hà Nam;\nCục Thuế tỉnh Nam Định.\n1 | Cục Thuế tỉnh Hà Nam | 98 điểm"),
            std::string::npos)
      << record.text;
}

TEST(WebPage, APageOfBoilerplateHasNoText) {
  EXPECT_EQ(read("a.html", "<nav><a href=/>Trang chủ</a></nav><ul><li><a href=/a>Thời sự</a></ul>").text, "");
}

}  // namespace
}  // namespace sovang::structure
