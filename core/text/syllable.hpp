// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sovang::text {

/// Whether a word, in NFC and in any case, is spelt as a syllable of Vietnamese: an onset, a rime, and at most one tone
/// where the spelling puts it (both placements of oa, oe, uy); a rime that ends with c, ch, p or t has sắc or nặng.
/// About 7,000 syllables pass, though not all are in use. "viec", without its marks, is none; "ba" is one.
[[nodiscard]] bool is_syllable(std::string_view word);

/// The word with its tone where it belongs, if it is no syllable as it stands and is one then ("thúê" → "thuế", "baỏ" →
/// "bảo", "qúy" → "quý"); nothing for any other word. Keeps the case of each letter.
[[nodiscard]] std::optional<std::string> with_tone_placed(std::string_view word);

/// How many words with a letter beyond ASCII are syllables, and how many are none. This is what tells in which charset
/// a Vietnamese text is: in a wrong one next to none is.
struct SyllableCount {
  std::uint32_t valid = 0;
  std::uint32_t invalid = 0;

  [[nodiscard]] std::uint32_t total() const { return valid + invalid; }
  [[nodiscard]] double share() const { return total() == 0 ? 0.0 : static_cast<double>(valid) / total(); }
  SyllableCount& operator+=(const SyllableCount& other) {
    valid += other.valid;
    invalid += other.invalid;
    return *this;
  }
};

/// Words are what stands between spaces, digits and punctuation; signs that no text has inside a word ("®¬n") make the
/// word invalid. A single letter says nothing: in a wrong charset a dash or a middle dot is one too.
[[nodiscard]] SyllableCount count_syllables(std::string_view utf8);

}  // namespace sovang::text
