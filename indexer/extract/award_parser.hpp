// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/extract/unit_parser.hpp"

namespace sovang::extract {

/// Reads award titles with their grade and with who confers them: "Huân chương Lao động hạng Nhất", "Cờ thi đua của
/// UBND tỉnh".
class AwardParser {
 public:
  AwardParser(const Lexicon& lexicon, const UnitParser& units);

  [[nodiscard]] std::optional<Name> award(const Analysis& a, std::uint32_t at, std::uint32_t limit) const;
  /// "Huân chương Lao động hạng Ba (1995), | hạng Nhì (2000)": a further grade of the award named before.
  [[nodiscard]] std::optional<Name> further_grade(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                                  const Name& before) const;

 private:
  [[nodiscard]] std::optional<Name> quoted_flag(const Analysis& a, std::uint32_t at, std::uint32_t limit) const;
  [[nodiscard]] bool takes_bare_grade(const Analysis& a, std::uint32_t at, const AwardName& award) const;
  [[nodiscard]] std::uint32_t read_own_name(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                            const AwardName& award) const;
  [[nodiscard]] std::uint32_t read_grade(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                         AwardName& award) const;
  [[nodiscard]] std::uint32_t read_issuer(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                          AwardName& award) const;

  const Lexicon& lexicon_;
  const UnitParser& units_;
  std::optional<std::uint32_t> flag_;  ///< the entry of the flag of emulation, without level
};

}  // namespace sovang::extract
