// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html_reader.hpp"

#include <string>

#include <gtest/gtest.h>

namespace sovang::readers {
namespace {

using namespace std::string_view_literals;

Page parse(std::string_view html) {
  Result<Page> page = HtmlReader().read(html, {});
  EXPECT_TRUE(page.has_value()) << (page ? "" : page.error().message);
  return page ? std::move(*page) : Page{};
}

std::string lines(const Page& page) {
  std::string all;
  for (const Block& block : page.blocks) all += block.text + "\n";
  return all;
}

std::string repeat(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(HtmlReader, BlocksHaveKindsInReadingOrder) {
  const Page page = parse(
      "<html><body><h1>Tổng <b>kết</b></h1><h2>Kết quả</h2><p>Năm\n 2020<br>được suy tôn.</p>"
      "<ul><li>Sở Y tế;</li><li><p>Sở Nội vụ.</p></li></ul><figure><img><figcaption>Ảnh: trao "
      "cờ</figcaption></figure>");
  ASSERT_EQ(page.blocks.size(), 7u) << lines(page);
  const BlockKind kinds[] = {BlockKind::title, BlockKind::heading, BlockKind::paragraph, BlockKind::paragraph,
                             BlockKind::item,  BlockKind::item,    BlockKind::caption};
  for (std::size_t i = 0; i < std::size(kinds); ++i) EXPECT_EQ(page.blocks[i].kind, kinds[i]) << page.blocks[i].text;
  EXPECT_EQ(page.blocks[0].text, "Tổng kết");
  EXPECT_EQ(page.blocks[2].text, "Năm 2020");
}

TEST(HtmlReader, ScriptsStylesAndHiddenPartsAreNoText) {
  const Page page = parse(
      "<title>T</title><style>p{}</style><script>var a='<p>x</p>';</script><noscript>y</noscript>"
      "<div hidden>z</div><div style='display:none'><p>w</p></div><svg><title>v</title></svg><p>Sở Y tế</p>"
      "<select><option>u</option></select><textarea>t</textarea>");
  EXPECT_EQ(lines(page), "Sở Y tế\n");
  EXPECT_EQ(page.metadata.title, "T");
}

TEST(HtmlReader, LinkShareIsMeasured) {
  const Page page = parse("<p><a href=x>Tin khác</a></p><p>Theo <a href=x>báo</a> đưa tin.</p><p>Không có</p>");
  EXPECT_DOUBLE_EQ(page.blocks.at(0).link_share, 1.0);
  EXPECT_GT(page.blocks.at(1).link_share, 0.1);
  EXPECT_LT(page.blocks.at(1).link_share, 0.5);
  EXPECT_DOUBLE_EQ(page.blocks.at(2).link_share, 0.0);
}

TEST(HtmlReader, ContainersTellWhereALineStands) {
  const Page page = parse("<div class='Box Tin-Khac' id=right><ul><li>Tin</li></ul></div><p>Bài</p>");
  const Container& list = page.containers.at(page.containers.at(page.blocks.at(0).container).parent);
  EXPECT_EQ(list.element, "ul");
  EXPECT_EQ(page.containers.at(list.parent).hint, "box tin-khac right");
  EXPECT_EQ(page.containers.at(page.blocks.at(1).container).element, "p");
}

TEST(HtmlReader, RowsOfDataAreOneLine) {
  const Page page =
      parse("<table><tr><th>STT<th>Đơn vị<th>Hình thức<tr><td>1<td><p>Sở Y tế</p><p>tỉnh</p><td>Cờ thi đua</table>");
  EXPECT_EQ(lines(page), "STT | Đơn vị | Hình thức\n1 | Sở Y tế tỉnh | Cờ thi đua\n");
  EXPECT_EQ(page.blocks.at(1).kind, BlockKind::row);
}

TEST(HtmlReader, MergedCellsAreSaidInEachRow) {
  EXPECT_EQ(lines(parse("<table><tr><th>TT<th>Tên<th>Hình thức<tr><td>1<td>Sở Y tế<td rowspan=2>Cờ thi đua<tr><td>2<td>"
                        "Sở Nội vụ<tr><td rowspan=2 colspan=2>Phòng A<td>Bằng khen<tr><td>Giấy khen</table>")),
            "TT | Tên | Hình thức\n1 | Sở Y tế | Cờ thi đua\n2 | Sở Nội vụ | Cờ thi đua\n"
            "Phòng A | | Bằng khen\nPhòng A | | Giấy khen\n");
  EXPECT_EQ(lines(parse("<table><tr><td rowspan=65535 colspan=999999>a<td>b<tr><td>c<tr><td rowspan=x>d</table>")),
            "a | b\na | c\na | d\n");
}

TEST(HtmlReader, EmptyCellsStandUnderAFullHeader) {
  EXPECT_EQ(lines(parse("<table><tr><th>TT<th>Tên<th>Đơn vị<th>Hình thức<tr><td>1<td>Lê Văn A<td><td>Bằng khen"
                        "<tr><td>2<td>Sở Y tế<td><td></table>")),
            "TT | Tên | Đơn vị | Hình thức\n1 | Lê Văn A | | Bằng khen\n2 | Sở Y tế\n");
  EXPECT_EQ(lines(parse("<table><tr><td>a<td><td>b<tr><td>c<td><td>d</table>")), "a | b\nc | d\n");
}

TEST(HtmlReader, TablesThatLayOutAPageAreNotJoined) {
  const Page page = parse(
      "<table><tr><td>Trang chủ<br>Liên hệ</td><td><h1>Tổng kết</h1><p>Năm 2020.</p>"
      "<table><tr><td>Nhất</td><td>Sở Y tế</td></tr></table></td></tr></table>");
  EXPECT_EQ(lines(page), "Trang chủ\nLiên hệ\nTổng kết\nNăm 2020.\nNhất | Sở Y tế\n");
  const Page head = parse("<table><tr><td>UBND TỈNH<br>Số: 1/QĐ-UBND</td><td>CỘNG HÒA<br>Độc lập</td></tr></table>");
  EXPECT_EQ(lines(head), "UBND TỈNH\nSố: 1/QĐ-UBND\nCỘNG HÒA\nĐộc lập\n");
}

TEST(HtmlReader, MetadataComesFromTheDocument) {
  const Page page = parse(
      "<head><title>Tổng kết | Báo A</title><meta property='og:title' content='Tổng kết'>"
      "<meta property='og:site_name' content='Báo A'><meta name=author content=' Tất  Đạt '>"
      "<meta name=pubdate content='2021-01-01'><meta property='article:published_time' "
      "content='2021-01-14T08:30+07:00'>"
      "<link rel=canonical href='https://example.org/a'></head><p>Bài <time datetime='2021-01-14'>hôm nay</time></p>");
  EXPECT_EQ(page.metadata.title, "Tổng kết");
  EXPECT_EQ(page.metadata.site, "Báo A");
  EXPECT_EQ(page.metadata.author, "Tất Đạt");
  EXPECT_EQ(page.metadata.published, "2021-01-14T08:30+07:00");
  EXPECT_EQ(page.metadata.url, "https://example.org/a");
  EXPECT_EQ(page.blocks.at(0).datetime, "2021-01-14");
}

TEST(HtmlReader, JsonLdGivesTheDate) {
  const Page page = parse(
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\", \"datePublished\" : "
      "\"2021-01-14\"}</script><p>a");
  EXPECT_EQ(page.metadata.published, "2021-01-14");
  EXPECT_EQ(parse("<script type='application/ld+json'>{\"datePublished\":[1</script><p>a").metadata.published, "");
}

TEST(HtmlReader, CharsetComesFromTheMetaElement) {
  const Page page =
      parse("<meta http-equiv=Content-Type content='text/html; charset=windows-1258'><p>Th\xE1i Bi\xCCnh"sv);
  EXPECT_EQ(page.blocks.at(0).text, "Thái Bình");
  EXPECT_EQ(page.metadata.charset, "windows-1258");
}

TEST(HtmlReader, Utf8LabelledAsLatin1IsUtf8) {
  const Page page = parse("<meta charset=iso-8859-1><p>Thái Bình");
  EXPECT_EQ(page.blocks.at(0).text, "Thái Bình");
}

TEST(HtmlReader, EntitiesOfHtmlAreKnownAndOthersAreNotLoaded) {
  const Page page =
      parse("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><p>&agrave;&nbsp;&amp;&#7897;&#0; A &x; B</p>");
  EXPECT_NE(lines(page).find("à &ộ"), std::string::npos) << lines(page);
  EXPECT_NE(lines(page).find("&x; B"), std::string::npos) << lines(page);
}

TEST(HtmlReader, DeepNestingEndsThePageWithAProblem) {
  const Page page = parse("<p>Trước</p>" + repeat("<div>", 100'000) + "sâu" + repeat("</i>", 100'000));
  EXPECT_EQ(page.blocks.at(0).text, "Trước");
  ASSERT_EQ(page.problems.size(), 1u);
  EXPECT_EQ(page.problems[0].code, "nesting-too-deep");
}

TEST(HtmlReader, NestingBelowTheLimitIsReadWhole) {
  const Page page = parse(repeat("<div>", 200) + "sâu" + repeat("</div>", 200) + "<p>sau</p>");
  EXPECT_EQ(lines(page), "sâu\nsau\n");
  EXPECT_TRUE(page.problems.empty());
}

TEST(HtmlReader, HugeAttributesSurvive) {
  const Page page = parse("<p class='" + repeat("x", 2'000'000) + "'>Sở Y tế</p>");
  EXPECT_EQ(lines(page), "Sở Y tế\n");
  EXPECT_LE(page.containers.back().hint.size(), 120u);
}

TEST(HtmlReader, ATagFloodedWithAttributesIsRefused) {
  std::string attributes;
  for (int i = 0; i < 300'000; ++i) attributes += " a" + std::to_string(i) + "=\">\"";
  EXPECT_EQ(HtmlReader().read("<p" + attributes + ">Sở Y tế", {}).error().slug, "too-large");
  const std::string script = "<script>if (a <b" + attributes + "</script>";
  EXPECT_EQ(lines(parse(script + "<!-- <p" + attributes + " --><p>Sở Y tế")), "Sở Y tế\n");
}

TEST(HtmlReader, BrokenMarkupStillGivesText) {
  for (const char* html : {"<p>Sở Y tế", "<p>Sở Y tế</div></p></html></p>", "<<p>>Sở Y tế<", "<p a='>Sở\">Sở Y tế",
                           "<!-- <p>Sở Y tế", "<![CDATA[Sở Y tế", "</", "<a href=\"", "&#xFFFFFFFF;&#x110000;"})
    EXPECT_TRUE(HtmlReader().read(html, {}).has_value()) << html;
}

TEST(HtmlReader, TooManyLinesAreRefused) {
  ReadOptions options;
  options.max_blocks = 10;
  EXPECT_EQ(HtmlReader().read(repeat("<p>a</p>", 11), options).error().slug, "too-large");
}

}  // namespace
}  // namespace sovang::readers
