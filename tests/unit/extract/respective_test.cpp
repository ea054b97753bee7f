// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/respective.hpp"

#include <gtest/gtest.h>

#include "indexer/extract/extractor.hpp"
#include "tests/unit/extract/project_knowledge.hpp"

namespace sovang::extract {
namespace {

std::vector<model::Fact> read(std::string text) {
  static const auto extractor = Extractor::make(project_knowledge());
  EXPECT_TRUE(extractor) << extractor.error().message;
  model::Record record;
  record.text = std::move(text);
  if (extractor) extractor->extract(record);
  return record.facts;
}

/// "subject > block, award or rank, period" of each fact.
std::vector<std::string> pairs(std::string text) {
  std::vector<std::string> all;
  for (const model::Fact& f : read(std::move(text)))
    all.push_back(f.subject.text + " > " +
                  (f.award  ? f.award->text + (f.period.empty() ? "" : " " + f.period)
                   : f.rank ? f.block->text + " " + std::to_string(f.rank)
                            : f.block->text + " " + f.period));
  return all;
}

TEST(Respective, PairsListsThatAreSetSideBySide) {
  using All = std::vector<std::string>;
  const std::string block = "Khối thi đua số 4 tỉnh Hà Nam tổng kết năm 2021\n";
  const std::string named = "Khối thi đua số 4 tỉnh Hà Nam";
  const All ranked{"Sở Y tế > " + named + " 1", "Sở Nội vụ > " + named + " 2", "Sở Tư pháp > " + named + " 3"};
  EXPECT_EQ(pairs(block + "Sở Y tế, Sở Nội vụ và Sở Tư pháp lần lượt đứng thứ nhất, thứ nhì và thứ ba khối."), ranked);
  EXPECT_EQ(pairs(block + "Các vị trí nhất, nhì, ba lần lượt thuộc về Sở Y tế, Sở Nội vụ và Sở Tư pháp."), ranked);
  EXPECT_EQ(pairs(block + "Xếp hạng nhất, nhì, ba lần lượt là: Sở Y tế, Sở Nội vụ, Sở Tư pháp."), ranked);
  EXPECT_EQ(pairs("Năm 2021, Sở Y tế và Sở Nội vụ lần lượt dẫn đầu Khối thi đua số 4 và Khối thi đua số 5."),
            (All{"Sở Y tế > Khối thi đua số 4 1", "Sở Nội vụ > Khối thi đua số 5 1"}));
  EXPECT_EQ(pairs(block + "Trưởng khối các năm 2022, 2023 lần lượt là Sở Y tế, Sở Nội vụ."),
            (All{"Sở Y tế > " + named + " 2022", "Sở Nội vụ > " + named + " 2023"}));
  EXPECT_EQ(pairs("Năm 2021, Sở Y tế và Sở Nội vụ lần lượt được tặng Cờ thi đua của Chính phủ và Bằng khen."),
            (All{"Sở Y tế > Cờ thi đua của Chính phủ 2021", "Sở Nội vụ > Bằng khen 2021"}));
  EXPECT_EQ(pairs("Sở Y tế tỉnh Hà Nam được tặng Bằng khen và Cờ thi đua lần lượt vào các năm 2019 và 2020."),
            (All{"Sở Y tế tỉnh Hà Nam > Bằng khen 2019", "Sở Y tế tỉnh Hà Nam > Cờ thi đua 2020"}));
}

TEST(Respective, ListsOfOtherLengthsArePairedWithNothing) {
  EXPECT_EQ(
      pairs(
          "Năm 2021, Sở Y tế và Sở Nội vụ lần lượt dẫn đầu Khối thi đua số 4, Khối thi đua số 5 và Khối thi đua số 6.")
          .size(),
      0u);
  EXPECT_EQ(pairs("Khối thi đua số 4 tỉnh Hà Nam tổng kết năm 2021\nSở Y tế, Sở Nội vụ và Sở Tư pháp lần lượt đứng thứ "
                  "nhất, thứ nhì khối.")
                .size(),
            0u);
  EXPECT_EQ(pairs("Năm 2021, Sở Y tế, Sở Nội vụ, Sở Tư pháp lần lượt được tặng Cờ thi đua của Chính phủ và Bằng khen.")
                .size(),
            0u);
  // One after another, and all of them the same.
  EXPECT_EQ(pairs("Năm 2021, Sở Y tế và Sở Nội vụ lần lượt được tặng Bằng khen.").size(), 2u);
}

}  // namespace
}  // namespace sovang::extract
