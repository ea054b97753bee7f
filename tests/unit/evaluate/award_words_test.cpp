// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/award_words.hpp"

#include <gtest/gtest.h>

namespace sovang::evaluate {
namespace {

TEST(GradeOf, ReadsWordsAndDigits) {
  struct Row {
    const char* award;
    const char* grade;
  };
  const Row rows[] = {
      {"Huân chương Lao động hạng Nhất", "nhat"},
      {"Huân chương Lao động hạng nhì", "nhi"},
      {"Huân chương Lao động Hạng Ba, năm 2006", "ba"},
      {"Huân chương Lao động hạng 1", "nhat"},
      {"Huân chương Lao động hạng II", "nhi"},
      {"Huân chương Lao động hạng III", "ba"},
      {"Huân chương Bảo vệ Tổ quốc hạng đặc biệt", "dac biet"},
      {"Huân chương Lao động", ""},
      {"Huân chương hạng 12", ""},
      {"khách hàng nhiều, hạng Ba", "ba"},
      {"giải Nhì", ""},
      {"hạng", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(grade_of(row.award), row.grade) << row.award;
}

TEST(GiverOf, ReadsTheLevel) {
  struct Row {
    const char* award;
    Giver giver;
  };
  const Row rows[] = {
      {"Cờ thi đua của Chính phủ", Giver::state},
      {"Bằng khen của Thủ tướng", Giver::state},
      {"Bằng khen của Chủ tịch nước", Giver::state},
      {"Bằng khen của Hội đồng Bộ trưởng", Giver::state},
      {"Cờ thi đua của UBND tỉnh", Giver::province},
      {"Chiến sĩ thi đua cấp tỉnh", Giver::province},
      {"Giấy khen của UBND huyện", Giver::district},
      {"Giấy khen cấp huyện", Giver::district},
      {"UBND tỉnh trình Thủ tướng Chính phủ", Giver::state},
      {"Cờ thi đua của Bộ Công an", Giver::unnamed},
      {"", Giver::unnamed},
  };
  for (const Row& row : rows) EXPECT_EQ(giver_of(row.award), row.giver) << row.award;
}

}  // namespace
}  // namespace sovang::evaluate
