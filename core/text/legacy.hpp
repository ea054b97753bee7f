// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Vietnamese as it was written before Unicode.
namespace sovang::text {

enum class Legacy : std::uint8_t {
  tcvn3,           ///< ABC, fonts ".Vn…": offices of the North until about 2005
  tcvn3_capitals,  ///< the same in a font that has capitals only: ".VnTimeH"
  tcvn5712,        ///< TCVN 5712-1, VN1: TCVN3 and bytes for capitals with a tone
  windows_1258,    ///< a letter and a combining tone
  viscii,          ///< RFC 1456
  vps,
  vni,        ///< VNI for Windows, fonts "VNI-…": the South, the press
  utf8_twice  ///< UTF-8 that was taken for windows-1252 and written as UTF-8 once more
};

/// "TCVN3", "VNI", "UTF-8 twice": for Source::charset.
[[nodiscard]] std::string_view name(Legacy encoding);

/// The encoding that a label means in a page or a mail: "viscii", "x-viet-tcvn5712", "x-viet-vps".
[[nodiscard]] std::optional<Legacy> legacy_of_label(std::string_view label);

/// The text in NFC UTF-8. Never fails: a byte that the encoding does not have is read as windows-1252 has it. TCVN3
/// has no capitals with a tone: they are restored where the other letters of the line or of the word are capitals.
/// `bytes` of utf8_twice are those of the inner UTF-8.
[[nodiscard]] std::string decode_legacy(std::string_view bytes, Legacy encoding);

/// The same for a text in which each character stands for a byte, as fonts made it in word processors and as wrong
/// conversions do: "ViÖt Nam" → "Việt Nam". Characters that are no byte of windows-1252 stay as they are; so does the
/// rest where `encoding` is utf8_twice and no UTF-8 comes out.
[[nodiscard]] std::string decode_carried(std::string_view utf8, Legacy encoding);

/// The encoding of a font family, by its name: ".VnTime" and ".VnArial Narrow" (TCVN3), ".VnTimeH" (its capitals),
/// "VNI-Times", "VPS Times"; nothing for fonts of Unicode.
[[nodiscard]] std::optional<Legacy> legacy_of_font(std::string_view family);

/// The text of a run set in that font. A run with letters that only Unicode has was not written by the font's rules,
/// and stays as it is.
[[nodiscard]] std::string decode_run(std::string_view utf8, std::string_view font_family);

}  // namespace sovang::text
