// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "indexer/extract/unit_parser.hpp"

namespace sovang::extract {

/// Reads names of emulation blocks: khối, cụm, khu vực thi đua, by number ("Cụm thi đua số 5, Bộ Công an") or by
/// description ("Khối thi đua các cơ quan trung ương đóng trên địa bàn tỉnh"). "Khối", "Cụm thi đua" alone refer back
/// to the block spoken of.
/// "Nhất", "02", "III", "Tư" → 1, 2, 3, 4, up to 15; 0: no rank.
[[nodiscard]] int rank_of(const Analysis& a, std::uint32_t token);

class BlockParser {
 public:
  BlockParser(const Lexicon& lexicon, const UnitParser& units) : lexicon_(lexicon), units_(units) {}

  [[nodiscard]] std::optional<Name> block(const Analysis& a, std::uint32_t at, std::uint32_t limit) const;

 private:
  struct Reading;
  [[nodiscard]] bool counts_places(const Analysis& a, std::uint32_t at, std::uint32_t limit) const;
  bool read_number(Reading& r) const;
  void read_description(Reading& r) const;
  [[nodiscard]] std::uint32_t description_step(const Reading& r, std::uint32_t at, bool enumerating) const;
  void read_owner(Reading& r) const;
  [[nodiscard]] bool lists_members(const Analysis& a, std::uint32_t comma, std::uint32_t limit) const;
  [[nodiscard]] static bool parts_of_a_unit(std::string_view description);
  bool read_central_owner(Reading& r) const;
  bool read_members_everywhere(Reading& r, const UnitName& unit, std::uint32_t at) const;
  [[nodiscard]] std::optional<UnitName> body_over(const UnitName& unit) const;
  [[nodiscard]] bool central(const UnitName& unit) const;
  void read_members(Reading& r, std::uint32_t first) const;
  bool read_owner_place(Reading& r, std::uint32_t at, bool may) const;
  void read_alias(Reading& r) const;
  bool read_description_after_number(Reading& r) const;
  bool read_area(Reading& r) const;

  const Lexicon& lexicon_;
  const UnitParser& units_;
};

/// "VII" → "7", "03" → "3", "2" → "2"; empty where it is neither a Roman nor an Arabic numeral up to 999.
[[nodiscard]] std::string numeral(std::string_view token);

}  // namespace sovang::extract
