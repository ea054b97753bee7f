// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>

#include "indexer/extract/analysis.hpp"
#include "indexer/extract/names.hpp"

namespace sovang::extract {

/// Reads the numbers of documents: "231/QĐ-TTg", "98/2023/NĐ-CP", "149-LCT", "655/KH - MTTW - BTT". The codes in them
/// are those of documents.xml; without one a number, a date or a score is no number of a document.
class NumberParser {
 public:
  explicit NumberParser(const knowledge::Knowledge& knowledge);

  /// A number as documents are cited by.
  struct Cited {
    std::string number;  ///< without spaces
    std::uint32_t last = 0;
    bool known = false;  ///< it has a code of documents.xml; else only its form says so: "30/2012/DS-ST"
  };
  /// The same more freely: "119A/QĐ-CA", "28/2004/QH 11", codes that nobody has written down.
  [[nodiscard]] std::optional<Cited> cited(const Analysis& a, std::uint32_t at, std::uint32_t limit) const;

  /// The number that begins at token `at` and ends before `limit`.
  [[nodiscard]] std::optional<Name> number(const Analysis& a, std::uint32_t at, std::uint32_t limit) const;

 private:
  /// A code, a code with a term behind it ("QH15"), or codes written as one ("CTUBND").
  [[nodiscard]] bool is_code(std::string_view token) const;

  std::unordered_set<std::string> codes_;  ///< Đ and its look-alike Ð are one
};

}  // namespace sovang::extract
