// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/shapes.hpp"

#include <gtest/gtest.h>

#include "core/text/fold.hpp"
#include "indexer/structure/boilerplate_markers.hpp"

namespace sovang::structure {
namespace {

TEST(Shapes, NamesAreCapitalisedSyllables) {
  for (const char* name : {"Tất Đạt", "Nguyễn Văn An", "Thu Hiền - Minh Anh", "Đặng Thị Bảo Ngọc", "Anh Tuấn"})
    EXPECT_TRUE(is_name(name)) << name;
  for (const char* line : {"Cục Thống kê Thái Bình", "Thái Bình.", "Đạt", "Sở Nội Vụ", "Báo Thái Bình", "TẬP THỂ",
                           "Tất Đạt 2021", "Một Hai Ba Bốn Năm Sáu", "- Tất Đạt", "", "Theo Tất Đạt"})
    EXPECT_FALSE(is_name(line)) << line;
}

TEST(Shapes, SentencesEndBehindQuotesToo) {
  for (const char* line : {"Xong.", "Xong./.", "“Xong.”", "Xong!", "(Xong.)", "Còn nữa…"})
    EXPECT_TRUE(ends_sentence(line)) << line;
  for (const char* line : {"Xong", "Xong;", "Xong:", ""}) EXPECT_FALSE(ends_sentence(line)) << line;
  EXPECT_TRUE(ends_with_stop("- Công an tỉnh A;"));
}

struct Marked {
  const char* line;
  Marker marker;
};

constexpr Marked marked[] = {
    {"Tin cùng chuyên mục", Marker::related},
    {"CÁC TIN KHÁC:", Marker::related},
    {"Tin liên quan (12)", Marker::related},
    {"Ý kiến bạn đọc", Marker::end},
    {"Bình luận (3)", Marker::end},
    {"7.040 lượt xem", Marker::line},
    {"Lượt xem: 27", Marker::line},
    {"KHOI THI DUA (1).JPG", Marker::line},
    {"leftcenterrightdel", Marker::line},
    {"This div, which you should delete, represents the content", Marker::line},
    {"Tin khác biệt", Marker::none},
    {"Các tin khác cho hay hội nghị đã bầu đơn vị dẫn đầu.", Marker::none},
    {"2020", Marker::none},
    {"", Marker::none},
    {"Bình luận về kết quả thi đua", Marker::none},
};

TEST(Markers, AreWholeLines) {
  for (const Marked& c : marked) EXPECT_EQ(marker(text::fold_words(c.line)), c.marker) << c.line;
}

}  // namespace
}  // namespace sovang::structure
