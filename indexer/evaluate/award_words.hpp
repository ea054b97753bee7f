// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sovang::evaluate {

/// The grade that a title names, folded: "Huân chương Lao động hạng Nhì" → "nhi", also where it is written in digits;
/// empty where it names none.
[[nodiscard]] std::string grade_of(std::string_view award);

enum class Giver : std::uint8_t { unnamed, state, province, district };

/// The level of the giver whom a title names: "Bằng khen của Thủ tướng Chính phủ" → state.
[[nodiscard]] Giver giver_of(std::string_view award);

}  // namespace sovang::evaluate
