// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sovang::structure {

/// EDTF of the first day in a line of text, or empty: "Thứ ba, 14/01/2021 | 08:30" → "2021-01-14".
[[nodiscard]] std::string day_in(std::string_view line);

/// EDTF of a machine's date: "2021-01-14T08:30:00+07:00" → "2021-01-14"; else as day_in().
[[nodiscard]] std::string machine_day(std::string_view value);

/// A line that says when the story was published and nothing else: a day, with or without the time of day, the name of
/// the weekday and labels such as "Cập nhật" and "Ngày đăng". `words` is the line folded to words.
[[nodiscard]] bool is_dateline(std::string_view line, std::string_view words);

/// A dateline of weekday and day without a time: at the head of a page it is the day on which the page was fetched.
[[nodiscard]] bool is_page_clock(std::string_view line, std::string_view words);

/// A headline that ends with a day and a time of day, as lists of stories have it: "… 13.09.2024 | 18:13 PM".
[[nodiscard]] bool ends_with_stamp(std::string_view line);

}  // namespace sovang::structure
