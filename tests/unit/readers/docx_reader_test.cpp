// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/docx_reader.hpp"

#include <gtest/gtest.h>

#include "tests/support/packed.hpp"

namespace sovang::readers {
namespace {

const std::string types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>";

std::string part(const std::string& root, const std::string& inner) {
  return "<?xml version='1.0' encoding='UTF-8'?><w:" + root +
         " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
         " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>" +
         inner + "</w:" + root + ">";
}

Result<Page> read_body(const std::string& body, sample::Files more = {}) {
  more.insert(more.begin(), {"[Content_Types].xml", types});
  more.emplace_back("word/document.xml", part("document", "<w:body>" + body + "</w:body>"));
  return DocxReader().read(sample::zip(more), {});
}

std::string lines(const Result<Page>& page) {
  if (!page) return page.error().slug + ": " + page.error().message;
  std::string all;
  for (const Block& block : page->blocks) all += block.text + "\n";
  return all;
}

std::string run(const std::string& text, const std::string& properties = "") {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
}

std::string paragraph(const std::string& runs, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
}

TEST(DocxReader, ParagraphsAreLinesAndHeadingsAreKnown) {
  const std::string styles = part("styles",
                                  "<w:style w:type='paragraph' w:styleId='a'><w:name w:val='heading 2'/></w:style>"
                                  "<w:style w:type='paragraph' w:styleId='b'><w:basedOn w:val='a'/></w:style>"
                                  "<w:style w:type='paragraph' w:styleId='t'><w:name w:val='Title'/></w:style>");
  const Result<Page> page = read_body(
      paragraph(run("Tổng ") + run("kết", "<w:b/>"), "<w:pStyle w:val='t'/>") +
          paragraph(run("Kết quả"), "<w:pStyle w:val='b'/>") +
          paragraph(run("Năm 2020") + "<w:r><w:tab/><w:t>đã</w:t><w:br/><w:t>qua.</w:t></w:r>") +
          paragraph(run("Khen thưởng"), "<w:outlineLvl w:val='0'/>") + paragraph(run("- Sở Y tế;")) + paragraph(""),
      {{"word/styles.xml", styles}});
  ASSERT_EQ(lines(page), "Tổng kết\nKết quả\nNăm 2020 đã\nqua.\nKhen thưởng\n- Sở Y tế;\n");
  const BlockKind kinds[] = {BlockKind::title,     BlockKind::heading, BlockKind::paragraph,
                             BlockKind::paragraph, BlockKind::heading, BlockKind::item};
  for (std::size_t i = 0; i < std::size(kinds); ++i) EXPECT_EQ(page->blocks[i].kind, kinds[i]) << i;
}

TEST(DocxReader, TrackedChangesAreAccepted) {
  EXPECT_EQ(
      lines(read_body(
          "<w:p><w:ins w:id='1'>" + run("Sở Y tế ") + "</w:ins><w:del w:id='2'><w:r><w:delText>Sở Nội vụ" +
          "</w:delText></w:r></w:del><w:moveFrom w:id='3'>" + run("cũ ") + "</w:moveFrom><w:moveTo w:id='4'>" +
          run("được khen") + "</w:moveTo></w:p>" + paragraph(run("một "), "<w:rPr><w:del w:id='5'/></w:rPr>") +
          paragraph(run("dòng")) +
          paragraph(run("cuối"), "<w:pPrChange w:id='6'><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:pPrChange>"))),
      "Sở Y tế được khen\nmột dòng\ncuối\n");
}

TEST(DocxReader, WhatIsNotSeenIsNoText) {
  EXPECT_EQ(lines(read_body(paragraph(run("thấy") + run(" ẩn", "<w:vanish/>") + run(" rõ", "<w:vanish w:val='0'/>") +
                                      "<w:r><w:instrText>PAGE</w:instrText></w:r>"))),
            "thấy rõ\n");
}

std::string cell(const std::string& text) {
  return "<w:tc><w:tcPr/>" + paragraph(run(text)) + "</w:tc>";
}

TEST(DocxReader, ASoftHyphenIsALetterInAnOldFont) {
  const std::string soft = "<w:t>tr</w:t><w:softHyphen/><w:t>ëng khèi</w:t></w:r>";
  EXPECT_EQ(lines(read_body(paragraph("<w:r><w:rPr><w:rFonts w:hAnsi='.VnTime'/></w:rPr>" + soft))), "trưởng khối\n");
  EXPECT_EQ(lines(read_body(paragraph("<w:r><w:t>Việt</w:t><w:softHyphen/><w:t>Nam</w:t></w:r>"))), "ViệtNam\n");
}

TEST(DocxReader, RowsOfDataAreOneLine) {
  const Result<Page> page =
      read_body("<w:tbl><w:tr>" + cell("STT") + cell("Đơn vị") + cell("Hình thức") + "</w:tr><w:tr>" + cell("1") +
                cell("Sở Y tế") + cell("Cờ thi đua") + "</w:tr></w:tbl>");
  EXPECT_EQ(lines(page), "STT | Đơn vị | Hình thức\n1 | Sở Y tế | Cờ thi đua\n");
  EXPECT_EQ(page->blocks.at(1).kind, BlockKind::row);
}

TEST(DocxReader, MergedCellsAreSaidInEachRow) {
  const auto merged = [](const std::string& merge, const std::string& text) {
    return "<w:tc><w:tcPr>" + merge + "</w:tcPr>" + paragraph(text.empty() ? "" : run(text)) + "</w:tc>";
  };
  const std::string below = merged("<w:vMerge/>", "");
  EXPECT_EQ(
      lines(read_body("<w:tbl><w:tr>" + merged("<w:gridSpan w:val='2'/><w:vMerge w:val='restart'/>", "Cờ thi đua") +
                      cell("Sở Y tế") + "</w:tr><w:tr>" + merged("<w:gridSpan w:val='2'/><w:vMerge/>", "") +
                      cell("Sở Nội vụ") + "</w:tr><w:tr>" + cell("Bằng khen") + cell("") + cell("Sở Tư pháp") +
                      "</w:tr><w:tr>" + below + cell("") + cell("Sở Xây dựng") + "</w:tr></w:tbl>")),
      "Cờ thi đua | Sở Y tế\nCờ thi đua | Sở Nội vụ\nBằng khen | Sở Tư pháp\nSở Xây dựng\n");
}

TEST(DocxReader, TextBoxesAreReadOnce) {
  const std::string box = "<w:txbxContent>" + paragraph(run("Số: 1/QĐ-UBND")) + "</w:txbxContent>";
  EXPECT_EQ(lines(read_body(paragraph(run("Trước ") + "<w:r><mc:AlternateContent><mc:Choice>" + box +
                                      "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r>" +
                                      run("và sau")))),
            "Số: 1/QĐ-UBND\nTrước và sau\n");
}

TEST(DocxReader, NotesStandAtTheEnd) {
  const std::string notes = part("footnotes", "<w:footnote w:type='separator' w:id='-1'>" + paragraph(run("gạch")) +
                                                  "</w:footnote><w:footnote w:id='1'>" + paragraph(run("Đã sửa.")) +
                                                  paragraph(run("Hai lần.")) + "</w:footnote>");
  EXPECT_EQ(lines(read_body(paragraph(run("Điều 1") + "<w:r><w:footnoteReference w:id='1'/></w:r>"),
                            {{"word/footnotes.xml", notes}, {"word/header1.xml", "<no"}})),
            "Điều 1\n[1] Đã sửa.\nHai lần.\n");
}

TEST(DocxReader, DocumentsThatLieInItFollow) {
  const std::string annex = sample::zip(
      {{"[Content_Types].xml", types}, {"word/document.xml", part("document", paragraph(run("DANH SÁCH")))}});
  const Result<Page> page =
      read_body(paragraph(run("Điều 1")), {{"word/embeddings/a.docx", annex}, {"word/embeddings/b.docx", "PK"}});
  EXPECT_EQ(lines(page), "Điều 1\nDANH SÁCH\n");
  EXPECT_EQ(page->problems.at(0).code, "damaged-part");
}

TEST(DocxReader, NumbersOfParagraphsAreWritten) {
  const std::string numbering = part(
      "numbering",
      "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/>"
      "<w:lvlText w:val='Điều %1.'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/>"
      "<w:lvlText w:val='%1.%2)'/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'>"
      "<w:numFmt w:val='bullet'/><w:lvlText w:val='x'/></w:lvl></w:abstractNum>"
      "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>");
  const auto numbered = [](const char* text, const char* level, const char* list) {
    return paragraph(run(text) + run("."),
                     std::string("<w:numPr><w:ilvl w:val='") + level + "'/><w:numId w:val='" + list + "'/></w:numPr>");
  };
  EXPECT_EQ(lines(read_body(numbered("Tặng Cờ", "0", "1") + numbered("Sở Y tế", "1", "1") +
                                numbered("Sở Nội vụ", "1", "1") + numbered("Thi hành", "0", "1") +
                                numbered("Kho bạc", "1", "1") + numbered("gạch", "0", "2") + numbered("lạ", "0", "9"),
                            {{"word/numbering.xml", numbering}})),
            "Điều 3. Tặng Cờ.\n3.a) Sở Y tế.\n3.b) Sở Nội vụ.\nĐiều 4. Thi hành.\n4.a) Kho bạc.\n- gạch.\nlạ.\n");
}

TEST(DocxReader, BrokenAndHostilePartsAreRefused) {
  const auto whole = [](const std::string& document) {
    return lines(DocxReader().read(sample::zip({{"[Content_Types].xml", types}, {"word/document.xml", document}}), {}));
  };
  EXPECT_EQ(whole("<w:document xmlns:w='w'><w:body><w:p>").substr(0, 12), "damaged-file");
  EXPECT_NE(whole("<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><w><p><r><t>&x;</t></r></p></w>")
                .find("document type"),
            std::string::npos);
  EXPECT_NE(whole("<w><p><r><t>&x;</t></r></p></w>").find("damaged-file"), std::string::npos);
  std::string deep = "<w>";
  for (int i = 0; i < 100'000; ++i) deep += "<p>";
  EXPECT_EQ(whole(deep).substr(0, 12), "damaged-file");
  EXPECT_EQ(lines(DocxReader().read(sample::zip({{"a.txt", "x"}}), {})).substr(0, 12), "damaged-file");
  const Result<Page> page = read_body(paragraph(run("vẫn đọc")), {{"word/styles.xml", "<w:styles"}});
  EXPECT_EQ(lines(page), "vẫn đọc\n");
  EXPECT_EQ(page->problems.at(0).code, "damaged-part");
}

}  // namespace
}  // namespace sovang::readers
