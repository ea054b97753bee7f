// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sovang::text {

/// VIQR (RFC 1456), Vietnamese in ASCII as it went through mail: "Tha'i Bi`nh ngu+o+`i" → "Thái Bình người". Its marks
/// are punctuation too: behind a word that is no syllable with it, or at the end of a line, a mark is punctuation.
/// A backslash before a mark says so. What is not ASCII stays.
[[nodiscard]] std::string decode_viqr(std::string_view text);

/// Of the words of a text, how many have a mark of shape ("o^", "a(", "u+", "dd") and are syllables with their marks.
struct ViqrCount {
  std::uint32_t words = 0;   ///< of ASCII letters
  std::uint32_t shaped = 0;  ///< syllables of VIQR with such a mark
};
[[nodiscard]] ViqrCount count_viqr(std::string_view text);

/// Whether a text is VIQR: no other language of ASCII has so many of those syllables.
[[nodiscard]] bool is_viqr(const ViqrCount& count);

}  // namespace sovang::text
