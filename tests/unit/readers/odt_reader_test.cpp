// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/odt_reader.hpp"

#include <gtest/gtest.h>

#include "tests/support/packed.hpp"

namespace sovang::readers {
namespace {

Result<Page> read_body(const std::string& body, const std::string& before = "") {
  return OdtReader().read(
      sample::zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                   {"content.xml", "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:b='b' xmlns:d='d'>" + before +
                                       "<o:body><o:text>" + body + "</o:text></o:body></o:document-content>"}}),
      {});
}

std::string lines(const Result<Page>& page) {
  if (!page) return page.error().slug;
  std::string all;
  for (const Block& block : page->blocks) all += block.text + "\n";
  return all;
}

TEST(OdtReader, ParagraphsHeadingsAndLists) {
  const Result<Page> page = read_body(
      "<t:h>Tổng <t:span>kết</t:span></t:h><t:p>Năm<t:s/>2020<t:line-break/>đã<t:tab/>qua.</t:p>"
      "<t:list><t:list-item><t:p>Sở Y tế;</t:p></t:list-item></t:list>");
  ASSERT_EQ(lines(page), "Tổng kết\nNăm 2020\nđã qua.\nSở Y tế;\n");
  EXPECT_EQ(page->blocks[0].kind, BlockKind::heading);
  EXPECT_EQ(page->blocks[1].kind, BlockKind::paragraph);
  EXPECT_EQ(page->blocks[3].kind, BlockKind::item);
}

TEST(OdtReader, RowsBoxesAndNotes) {
  EXPECT_EQ(
      lines(read_body("<b:table><b:table-row><b:table-cell><t:p>1</t:p></b:table-cell><b:table-cell>"
                      "<t:p>Sở Y tế</t:p></b:table-cell></b:table-row></b:table>"
                      "<t:p>Trước<d:frame><d:text-box><t:p>trong khung</t:p></d:text-box></d:frame> sau"
                      "<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>Chú thích.</t:p></t:note-body>"
                      "</t:note></t:p>")),
      "1 | Sở Y tế\ntrong khung\nChú thích.\nTrước sau\n");
}

TEST(OdtReader, MergedCellsAreSaidInEachRow) {
  const auto cell = [](const std::string& text, const std::string& attributes = "") {
    return "<b:table-cell " + attributes + "><t:p>" + text + "</t:p></b:table-cell>";
  };
  const std::string covered = "<b:covered-table-cell/>";
  EXPECT_EQ(lines(read_body("<b:table><b:table-row>" + cell("Cờ thi đua", "b:number-rows-spanned='2'") +
                            cell("Sở Y tế", "b:number-columns-spanned='2'") + covered + "</b:table-row><b:table-row>" +
                            covered + cell("Sở Nội vụ") + cell("2020") + "</b:table-row><b:table-row>" +
                            cell("Bằng khen") + cell("Sở Tư pháp") + cell("2021") + "</b:table-row></b:table>")),
            "Cờ thi đua | Sở Y tế\nCờ thi đua | Sở Nội vụ | 2020\nBằng khen | Sở Tư pháp | 2021\n");
}

TEST(OdtReader, DeletedTextAndCommentsAreNoText) {
  EXPECT_EQ(lines(read_body("<t:tracked-changes><t:changed-region><t:deletion><t:p>đã xóa</t:p></t:deletion>"
                            "</t:changed-region></t:tracked-changes><t:p>còn<o:annotation><t:p>góp ý</t:p>"
                            "</o:annotation></t:p>")),
            "còn\n");
}

TEST(OdtReader, WhatIsBrokenIsRefused) {
  EXPECT_EQ(lines(OdtReader().read(sample::zip({{"mimetype", "x"}}), {})), "damaged-file");
  EXPECT_EQ(lines(read_body("<t:p>")), "damaged-file");
}

}  // namespace
}  // namespace sovang::readers
