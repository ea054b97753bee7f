// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "tests/unit/structure/read.hpp"

namespace sovang::structure {
namespace {

using model::LayoutKind;

struct Expected {
  const char* text;
  LayoutKind kind;
  const char* label;
};

constexpr Expected law[] = {
    {"QUỐC HỘI", LayoutKind::paragraph, ""},
    {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", LayoutKind::paragraph, ""},
    {"LUẬT", LayoutKind::title, ""},
    {"VÍ DỤ", LayoutKind::title, ""},
    {"Chương I", LayoutKind::heading, "Chương I"},
    {"Điều 1. Phạm vi điều chỉnh", LayoutKind::heading, "Điều 1"},
    {"Điều này quy định về thi đua.", LayoutKind::paragraph, ""},
    {"Điều 2a. Luật này áp dụng cho mọi tập thể.", LayoutKind::paragraph, "Điều 2a"},
    {"Mục 2. TỔ CHỨC", LayoutKind::heading, "Mục 2 Chương I"},
    {"Phần thứ hai", LayoutKind::heading, "Phần thứ hai"},
    {"- Tập thể;", LayoutKind::item, ""},
    {"TM. QUỐC HỘI", LayoutKind::signature, ""},
    {"Trần Văn Sơn", LayoutKind::signature, "Người ký"},
    {"DANH SÁCH", LayoutKind::paragraph, ""},
};

TEST(Layout, LinesOfALaw) {
  std::string text;
  for (const Expected& line : law) text += std::string(line.text) + "\n";
  const model::Record record = read("a.txt", text);
  ASSERT_EQ(record.layout.size(), std::size(law));
  for (std::size_t i = 0; i < std::size(law); ++i) {
    EXPECT_EQ(at(record, record.layout[i].span), law[i].text);
    EXPECT_EQ(record.layout[i].kind, law[i].kind) << law[i].text;
    EXPECT_EQ(record.layout[i].label, law[i].label) << law[i].text;
  }
}

}  // namespace
}  // namespace sovang::structure
