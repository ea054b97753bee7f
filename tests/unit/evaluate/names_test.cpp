// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/names.hpp"

#include <gtest/gtest.h>

namespace sovang::evaluate {
namespace {

TEST(SameName, ComparesWordsLevelsNumbersAndAccents) {
  struct Row {
    const char* gold;
    const char* said;
    bool same;
  };
  const Row rows[] = {
      {"Cục Thống kê tỉnh Thái Bình", "Cục Thống kê Thái Bình", true},
      {"UBND tỉnh Thái Bình", "Uỷ ban nhân dân tỉnh Thái Bình", true},
      {"Liên đoàn Lao động huyện Đức Linh", "LĐLĐ huyện Đức Linh", true},
      {"Cục Thống kê", "Cục Thuế", false},
      {"", "Cục Thuế", false},
      {"Cục Thuế", "", false},
      // A parent unit, a place, an abbreviation may be named or left out.
      {"Phòng Chính trị", "Phòng Chính trị thuộc Công an tỉnh", true},
      {"Bảo hiểm xã hội tỉnh (BHXH)", "Bảo hiểm xã hội tỉnh", true},
      {"Trường THPT Buôn Ma Thuột, Đắk Lắk", "Trường THPT Buôn Ma Thuột", true},
      {"Phòng Chính trị thuộc Công an tỉnh", "Công an tỉnh", false},
      // Levels.
      {"Bảo hiểm xã hội tỉnh Hà Giang", "Bảo hiểm xã hội huyện Hà Giang", false},
      {"UBND thị xã La Gi", "UBND xã La Gi", false},
      {"UBND thành phố Cao Bằng", "UBND TP Cao Bằng", true},
      {"Hội Khoa học xã hội", "Hội Khoa học xã hội tỉnh", true},
      // Numbers.
      {"Cụm thi đua số 2", "Cụm thi đua số 3", false},
      {"Cụm thi đua số 2", "Cụm thi đua số II", false},
      {"Cụm thi đua số 2", "Cụm thi đua số", false},
      {"Công ty 74, Binh đoàn 15", "Công ty 74", true},
      // Letters.
      {"UBND tỉnh Thanh Hóa", "UBND tỉnh Thạnh Hóa", false},
      {"UBND tỉnh Thanh Hóa", "ubnd tinh thanh hoa", true},
      {"UBND tỉnh Khánh Hòa", "UBND tỉnh Khánh Hoà", true},
      // Nothing but small words.
      {"Thị trấn", "thị trấn", true},
      {"Thị trấn", "Phường", false},
      {"Việt Nam", "Đơn vị", false},
  };
  for (const Row& row : rows) EXPECT_EQ(same_name(row.gold, row.said), row.same) << row.gold << " | " << row.said;
}

TEST(IsNear, CountsWordsInCommon) {
  struct Row {
    const char* gold;
    const char* said;
    double part;
    bool near;
  };
  const Row rows[] = {
      {"Cờ thi đua", "Cờ thi đua của Chính phủ", 0.5, true},
      {"Cờ thi đua của Chính phủ", "Cờ thi đua", 0.5, true},
      {"Cờ thi đua", "Bằng khen", 0.5, false},
      {"a b c", "a b d", 0.5, true},
      {"a b c", "a b d", 0.51, false},
      {"a b c d", "a b e f", 0.4, false},
      {"a b", "", 0.0, false},
      {"", "", 0.0, false},
  };
  for (const Row& row : rows)
    EXPECT_EQ(is_near(row.gold, row.said, row.part), row.near) << row.gold << " | " << row.said;
}

TEST(NumbersOf, ReadsDigitsAndRomanNumbers) {
  EXPECT_EQ(numbers_of("Cụm số 02, khối IV"), (Words{"2", "4"}));
  EXPECT_EQ(numbers_of("Khối 1 và khối I"), Words{"1"});
  EXPECT_EQ(numbers_of("Tiểu đoàn 0, B52, XI"), Words{"0"});
  EXPECT_EQ(numbers_of("số 00"), Words{"0"});
  EXPECT_EQ(numbers_of("Khối thi đua"), Words());
}

}  // namespace
}  // namespace sovang::evaluate
