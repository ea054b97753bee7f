// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/divisions.hpp"

#include <gtest/gtest.h>

namespace sovang::structure {
namespace {

struct Step {
  const char* line;
  const char* label;
};

constexpr Step law[] = {
    {"Phần thứ nhất", "Phần thứ nhất"},
    {"Chương I", "Chương I Phần thứ nhất"},
    {"Điều 1. Phạm vi", "Điều 1"},
    {"1. Luật này quy định về thi đua.", "khoản 1 Điều 1"},
    {"2. Luật này áp dụng cho:", "khoản 2 Điều 1"},
    {"a) Tập thể;", "điểm a khoản 2 Điều 1"},
    {"đ) Cá nhân.", "điểm đ khoản 2 Điều 1"},
    {"2a. Khoản chèn thêm.", "khoản 2a Điều 1"},
    {"17. Số này không nối tiếp.", ""},
    {"Điều 9 của Luật cũ vẫn được áp dụng.", ""},
    {"Mục 2. TỔ CHỨC", "Mục 2 Chương I"},
    {"Điều 2", "Điều 2"},
    {"a) Điểm không có khoản;", "điểm a Điều 2"},
    {"Điều 2a. Điều chèn thêm", "Điều 2a"},
    {"Điều 34", "Điều 3"},  // the number and the mark of footnote 4
    {"Điều 4 Trách nhiệm của cơ quan", "Điều 4"},
    {"Điều 5 Luật Thi đua được sửa như sau:", ""},
    {"Điều 5. Sửa đổi Điều 8 như sau:", "Điều 5"},
    {"“Điều 8. Điều được trích", ""},
    {"1. Khoản được trích.”.", ""},
    {"1. Khoản của luật này.", "khoản 1 Điều 5"},
    {"Chương II", "Chương II Phần thứ nhất"},
    {"Điều này không có số", ""},
    {"", ""},
};

TEST(Divisions, ArePathsFromTheSmallToTheLarge) {
  Divisions divisions;
  for (const Step& step : law) EXPECT_EQ(divisions.label(step.line), step.label) << step.line;
}

TEST(Divisions, AQuotationThatIsNeverClosedEndsWithTheNextArticle) {
  Divisions divisions;
  EXPECT_EQ(divisions.label("Điều 1. Một"), "Điều 1");
  EXPECT_EQ(divisions.label("“Điều 7. Được trích, không đóng ngoặc"), "");
  EXPECT_EQ(divisions.label("1. Vẫn là trích"), "");
  EXPECT_EQ(divisions.label("Điều 2. Hai"), "Điều 2");
  EXPECT_EQ(divisions.label("1. Khoản"), "khoản 1 Điều 2");
}

TEST(Divisions, AnAnnexCountsAnewAndIsNamed) {
  Divisions divisions;
  EXPECT_EQ(divisions.label("Điều 1. Ban hành"), "Điều 1");
  divisions.begin_annex("Quy chế");
  EXPECT_EQ(divisions.label("Điều 1. Phạm vi"), "Điều 1 Quy chế");
  EXPECT_EQ(divisions.label("1. Khoản"), "khoản 1 Điều 1 Quy chế");
}

}  // namespace
}  // namespace sovang::structure
