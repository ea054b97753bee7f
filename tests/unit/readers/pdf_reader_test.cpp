// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/pdf_reader.hpp"

#include <gtest/gtest.h>

#include "tests/support/pdf.hpp"

namespace sovang::readers {
namespace {

using sample::pdf;
using sample::set_lines;

std::string lines(const std::string& bytes) {
  const Result<Page> page = PdfReader().read(bytes, {});
  if (!page) return page.error().slug;
  std::string all;
  for (const Block& block : page->blocks) all += block.text + "\n";
  for (const model::Problem& problem : page->problems) all += "!" + problem.code + "\n";
  return all;
}

const std::string good = pdf({set_lines({"So Tu phap", "So Noi vu"}), set_lines({"Kho bac"})});

TEST(PdfReader, LinesInTheirOrder) {
  EXPECT_EQ(lines(good), "So Tu phap\nSo Noi vu\nKho bac\n");
}

TEST(PdfReader, ADamagedTableIsMadeAnew) {
  std::string bytes = good;
  bytes.replace(bytes.find("startxref\n") + 10, 2, "99");
  EXPECT_EQ(lines(bytes), "So Tu phap\nSo Noi vu\nKho bac\n");
}

TEST(PdfReader, BytesInFrontAreNoPart) {
  EXPECT_EQ(lines("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n" + good), "So Tu phap\nSo Noi vu\nKho bac\n");
}

TEST(PdfReader, MarksOfNotesSpoilNoNumber) {
  const std::string page =
      "BT /F1 14 Tf 70 700 Td (Dieu 69) Tj /F1 8 Tf 6 Ts (56) Tj 0 Ts /F1 14 Tf ( va 3m) Tj "
      "/F1 8 Tf 6 Ts (2) Tj ET BT /F1 7 Tf 70 600 Td 5 Ts (56) Tj 0 Ts /F1 12 Tf ( Da sua.) Tj ET";
  EXPECT_EQ(lines(pdf({page})), "Dieu 69 va 3m2\n[56] Da sua.\n");
}

TEST(PdfReader, PicturesAreSaidToBePictures) {
  EXPECT_EQ(lines(pdf({"0 0 m 100 100 l S", "0 0 m 10 10 l S"})), "no-text-layer");
  EXPECT_EQ(lines(pdf({set_lines({"So Tu phap"}), ""})), "So Tu phap\n!pages-without-text\n");
}

TEST(PdfReader, WhatIsNoPdfIsDamaged) {
  EXPECT_EQ(lines("%PDF-1.7 nothing"), "damaged-file");
  for (std::size_t size = 1; size < good.size(); size += 7)
    static_cast<void>(PdfReader().read(good.substr(0, size), {}));  // whatever comes: it ends
}

}  // namespace
}  // namespace sovang::readers
