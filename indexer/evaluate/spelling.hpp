// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace sovang::evaluate {

using Words = std::set<std::string, std::less<>>;

/// A name as it is compared: lower case, without diacritics and punctuation ('&' stays), one space between words,
/// abbreviations spelt out: "UBND TP. Huế" → "uy ban nhan dan thanh pho hue". The abbreviations are fixed here and not
/// taken from schemas/: what judges the rules must not change with them.
[[nodiscard]] std::string fold_name(std::string_view name);

/// The words of a folded name.
[[nodiscard]] Words words_of(std::string_view folded);

/// True where `word` (or several, with a space between) stands whole at byte `at` of a folded name.
[[nodiscard]] bool is_word_at(std::string_view folded, std::size_t at, std::string_view word);

/// True where the two, both as written, have a word in common that differs in letters or marks (Thanh Hóa, Thạnh Hóa),
/// wherever a tone is put (hoà = hòa). False where one of them is written without any mark.
[[nodiscard]] bool accents_differ(std::string_view a, std::string_view b);

}  // namespace sovang::evaluate
