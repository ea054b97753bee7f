// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/repair.hpp"

#include <gtest/gtest.h>

namespace sovang::text {
namespace {

std::string repaired(std::string_view line) {
  Repairs repairs;
  return repair_words(line, repairs);
}

TEST(Repair, CutsGluedWords) {
  EXPECT_EQ(repaired("phong trào đuayêu nướcnăm 2007"), "phong trào đua yêu nước năm 2007");
  EXPECT_EQ(repaired("laođộng củaChính phủ, tỉnhThái Bình"), "lao động của Chính phủ, tỉnh Thái Bình");
  EXPECT_EQ(repaired("TháiBình"), "Thái Bình");
}

TEST(Repair, LeavesNamesAndLoanWordsWhole) {
  for (const char* line : {"Êđê, Niutơn, Côlômbia", "rađa, canô, ôtô", "Hanoi, VnExpress, iPhone", "côngan",
                           "HĐND, UBMTTQ", "Ban-căng-ha", "học sinh", "NGHỆAN"})
    EXPECT_EQ(repaired(line), line);
}

TEST(Repair, MovesTonesAndMendsTheLookAlikesOfD) {
  Repairs repairs;
  EXPECT_EQ(repair_words("Cục Thúê Ðồng Nai, QÐ-UBND, thành phố Ðà Nẵng", repairs),
            "Cục Thuế Đồng Nai, QĐ-UBND, thành phố Đà Nẵng");
  EXPECT_EQ(repairs.letters, 3u);
  EXPECT_EQ(repairs.tones, 1u);
  EXPECT_EQ(repaired("Guðrún hòa hoà"), "Guðrún hòa hoà");
}

}  // namespace
}  // namespace sovang::text
