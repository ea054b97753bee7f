// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sovang::render {

enum class Language : std::uint8_t { vi, en };

/// What a person reads for a word of the machine formats (`led`, `acclaimed`, `decision`) or for a heading of the text
/// format; the word itself where the table has none.
[[nodiscard]] std::string label(std::string_view word, Language language);

/// "hạng Nhất", "1st class"; empty for 0.
[[nodiscard]] std::string grade_label(int grade, Language language);

}  // namespace sovang::render
