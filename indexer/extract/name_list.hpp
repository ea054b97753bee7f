// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/extract/passage.hpp"

namespace sovang::extract {

/// What may stand before each member of a list: "ông A, bà B, đồng chí C, thầy giáo D".
inline constexpr std::array<std::string_view, 12> titles{"ông",  "bà", "đồng", "chí", "anh", "chị",
                                                         "thầy", "cô", "giáo", "bác", "sĩ",  "em"};

/// Reads the list of possible subjects (units, territories, persons) that begins at item `at`: "A, B (105 điểm) và C";
/// with `across_lines` also the numbered or dashed lines that follow. Appends the indices of the names to `names_read`
/// and returns the item after the list; `at` where no subject stands there.
[[nodiscard]] std::uint32_t read_subjects(const Analysis& a, const std::vector<Name>& names,
                                          const std::vector<Item>& items, std::uint32_t at, bool across_lines,
                                          std::vector<std::uint32_t>& names_read);

/// True of the key of a word that only says how the name behind it is addressed: "ông", "thượng", "tướng".
[[nodiscard]] bool form_of_address(std::string_view key);

/// True of a token that is an abbreviated degree, as written: "PGS", "ThS".
[[nodiscard]] bool academic_degree(std::string_view token);

/// True of the key of a word that may stand between a prize and its year: "Giải thưởng Nhà nước về văn học nghệ thuật
/// năm 1996".
[[nodiscard]] bool field_of_prize(std::string_view key);

/// Reads the list of awards that begins at item `at`: "Huân chương Lao động hạng Ba (năm 2006), Cờ thi đua năm 2008 và
/// Bằng khen".
[[nodiscard]] std::uint32_t read_awards(const Analysis& a, const std::vector<Name>& names,
                                        const std::vector<Item>& items, std::uint32_t at,
                                        std::vector<std::uint32_t>& names_read);

/// The index of the subject that a line of a list or a row of a table is about, or no_name.
[[nodiscard]] std::uint32_t subject_of_line(const Analysis& a, const std::vector<Name>& names,
                                            const std::vector<Item>& line);

}  // namespace sovang::extract
