// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace sovang::text {

/// Whether a folded word (fold()) could be a Vietnamese syllable whose marks were left out: an onset, a rime and
/// nothing else ("nghieng", "thuong", "y"), not "street" or "the1".
[[nodiscard]] bool may_be_syllable(std::string_view folded);

/// Whether a text is Vietnamese written without diacritics: of its words next to none carries a mark, nearly all could
/// be syllables, and there are enough of them to tell. English and lists of codes are not.
[[nodiscard]] bool written_without_diacritics(std::string_view utf8);

}  // namespace sovang::text
