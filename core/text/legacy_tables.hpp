// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "core/text/legacy_letters.hpp"

/// Byte to letter, made of legacy_letters at compile time.
namespace sovang::text::legacy {

using ByteTable = std::array<char16_t, 256>;

/// windows-1252 from 0x80 to 0x9F; what it leaves free is the control character of that number (as on the web).
inline constexpr std::array<char16_t, 32> windows_1252{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                       0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

[[nodiscard]] constexpr ByteTable latin_table() {
  ByteTable table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) table[byte] = static_cast<char16_t>(byte);
  std::copy(windows_1252.begin(), windows_1252.end(), table.begin() + 0x80);
  return table;
}

/// Small letters stand behind capitals in legacy_letters, and so win a byte that both have.
[[nodiscard]] constexpr ByteTable table_of(std::uint8_t LegacyLetter::*byte) {
  ByteTable table = latin_table();
  for (const LegacyLetter& row : legacy_letters) table[row.*byte] = row.letter;
  return table;
}

/// VN1 has the tones by themselves too.
[[nodiscard]] constexpr ByteTable tcvn5712_table() {
  ByteTable table = table_of(&LegacyLetter::tcvn5712);
  constexpr std::array<char16_t, 5> tones{0x0300, 0x0309, 0x0303, 0x0301, 0x0323};
  std::copy(tones.begin(), tones.end(), table.begin() + 0xB0);
  return table;
}

/// Files of TCVN3 come from Windows: dashes and quotes are where windows-1252 has them; what it has for signs that no
/// Vietnamese text needs (ƒ ˆ Š …) is a capital of VN1.
[[nodiscard]] constexpr ByteTable tcvn3_table() {
  constexpr std::array<unsigned char, 10> punctuation{0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97};
  ByteTable table = table_of(&LegacyLetter::tcvn3);
  const ByteTable full = tcvn5712_table();
  for (std::size_t byte = 0x80; byte < 0xA0; ++byte)
    if (std::find(punctuation.begin(), punctuation.end(), byte) == punctuation.end()) table[byte] = full[byte];
  return table;
}

[[nodiscard]] constexpr ByteTable windows_1258_table() {
  ByteTable table = latin_table();
  constexpr std::array<std::array<char16_t, 2>, 14> changes{{{0xC3, u'Ă'},
                                                             {0xE3, u'ă'},
                                                             {0xCC, 0x0300},
                                                             {0xD2, 0x0309},
                                                             {0xDE, 0x0303},
                                                             {0xEC, 0x0301},
                                                             {0xF2, 0x0323},
                                                             {0xD0, u'Đ'},
                                                             {0xF0, u'đ'},
                                                             {0xD5, u'Ơ'},
                                                             {0xF5, u'ơ'},
                                                             {0xDD, u'Ư'},
                                                             {0xFD, u'ư'},
                                                             {0xFE, 0x20AB}}};
  for (const auto& [byte, letter] : changes) table[byte] = letter;
  return table;
}

inline constexpr ByteTable latin = latin_table();
inline constexpr ByteTable tcvn5712 = tcvn5712_table();
inline constexpr ByteTable tcvn3 = tcvn3_table();
inline constexpr ByteTable viscii = table_of(&LegacyLetter::viscii);
inline constexpr ByteTable vps = table_of(&LegacyLetter::vps);
inline constexpr ByteTable windows_1258 = windows_1258_table();

/// Letters of VNI with their mark, sorted by both bytes.
struct VniPair {
  std::uint16_t bytes = 0;  ///< letter << 8 | mark, or the letter alone
  char16_t letter = 0;
};
inline constexpr auto vni_pairs = [] {
  std::array<VniPair, legacy_letters.size()> pairs{};
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const LegacyLetter& row = legacy_letters[i];
    const auto bytes = row.vni_mark == 0 ? row.vni : row.vni * 256 + row.vni_mark;
    pairs[i] = {static_cast<std::uint16_t>(bytes), row.letter};
  }
  std::sort(pairs.begin(), pairs.end(), [](const VniPair& a, const VniPair& b) { return a.bytes < b.bytes; });
  return pairs;
}();

[[nodiscard]] constexpr char16_t vni_letter(unsigned bytes) {
  const auto* found = std::lower_bound(vni_pairs.begin(), vni_pairs.end(), bytes,
                                       [](const VniPair& pair, unsigned b) { return pair.bytes < b; });
  return found != vni_pairs.end() && found->bytes == bytes ? found->letter : u'\0';
}

/// The byte that a character stands for: its own below U+0100, that of windows-1252, or that of the private area where
/// Word keeps the characters of symbol fonts.
[[nodiscard]] constexpr std::optional<std::uint8_t> byte_of(char32_t value) {
  if (value < 0x100) return static_cast<std::uint8_t>(value);
  if (value >= 0xF020 && value < 0xF100) return static_cast<std::uint8_t>(value & 0xFFU);
  if (value > 0x2122) return std::nullopt;
  const auto* found = std::find(windows_1252.begin(), windows_1252.end(), value);
  if (found == windows_1252.end()) return std::nullopt;
  return static_cast<std::uint8_t>(0x80 + (found - windows_1252.begin()));
}

}  // namespace sovang::text::legacy
