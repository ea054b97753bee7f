// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/text/legacy.hpp"
#include "core/text/syllable.hpp"

/// In which encoding a Vietnamese text is: the one in which most of its words are syllables. Looks at the lines with
/// bytes beyond ASCII, 64 KiB of them at most; costs a few passes over these.
namespace sovang::text {

struct LegacyGuess {
  Legacy encoding = Legacy::tcvn3;
  SyllableCount words;  ///< read in that encoding
};

/// The encoding of bytes that are no UTF-8; nothing where no Vietnamese comes out of any, or none better than `rival`
/// does: the text as its label would have it.
[[nodiscard]] std::optional<LegacyGuess> guess_legacy(std::string_view bytes, const SyllableCount& rival = {});

/// The encoding that a UTF-8 text carries character by character ("ViÖt Nam", "Viá»‡t Nam"); nothing for a text that is
/// what it should be, whatever its language.
[[nodiscard]] std::optional<LegacyGuess> guess_carried(std::string_view utf8);

/// The text with each line decoded that reads better so: by `guess`, or where that is nothing, by whatever encoding
/// fits that line beyond doubt (a paragraph in an old font within a document of Unicode).
struct CarriedText {
  std::string text;
  std::size_t lines = 0;           ///< that were decoded
  std::optional<Legacy> encoding;  ///< of most of them
};
[[nodiscard]] CarriedText decode_carried_lines(std::string_view utf8, const std::optional<LegacyGuess>& guess);

/// "UTF-16LE" or "UTF-16BE" for bytes without a mark in which every second one is mostly zero, else empty.
[[nodiscard]] std::string_view guess_utf16(std::string_view bytes);

/// The lines of a text that have a byte beyond ASCII, at most 64 KiB of them.
[[nodiscard]] std::string sample_beyond_ascii(std::string_view bytes);

}  // namespace sovang::text
