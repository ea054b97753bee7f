// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sovang::text {

/// What conversions and typing do to the words of a Vietnamese text, and how often it was mended.
struct Repairs {
  std::uint32_t letters = 0;  ///< Ð U+00D0 and other look-alikes made Đ
  std::uint32_t tones = 0;    ///< tones moved to the letter that bears them: thúê
  std::uint32_t spaces = 0;   ///< words that were glued: nướcnăm

  [[nodiscard]] std::uint32_t total() const { return letters + tones + spaces; }
  Repairs& operator+=(const Repairs& other);
};

/// The line, in NFC, with its words mended; what was mended is added to `repairs`. A word that is a syllable is never
/// touched, nor is one without a mark. A word is cut only where its one cut gives two syllables, none of a single
/// letter and the second with a consonant in front ("thưỏng" is a slip for "thưởng"); a word that begins with a capital
/// is a name unless the second half begins with one too ("QuảnBa" is cut, "Êđê" is not). For texts that are Vietnamese:
/// "Raúl, está" means nothing there.
[[nodiscard]] std::string repair_words(std::string_view line, Repairs& repairs);

}  // namespace sovang::text
