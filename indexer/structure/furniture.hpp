// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "indexer/structure/line.hpp"

namespace sovang::structure {

/// Entries side by side on one line, as a menu leaves them in plain text: "Trang chủ | Chính trị | Kinh tế", "Trang chủ
/// » Tin tức". The row of a table looks the same, so this means something only above the story.
[[nodiscard]] bool is_menu(const Line& line);

/// A line of the web site's own wherever it stands: buttons side by side ("Quay lại | In | Đầu trang"), one pointer to
/// another story (">> Sở Y tế nhận Cờ thi đua", "Xem thêm: …") or key words ("Tags: …").
[[nodiscard]] bool is_furniture(const Line& line);

/// "12/06/2020 14:35 | Cỡ chữ: A- A+" → "12/06/2020 14:35".
[[nodiscard]] std::string_view without_buttons(std::string_view text);

/// A text that begins as names of newspapers, broadcasters and official sites do: "Báo Thái Bình điện tử", "CỔNG THÔNG
/// TIN ĐIỆN TỬ".
[[nodiscard]] bool names_medium(std::string_view text);

}  // namespace sovang::structure
