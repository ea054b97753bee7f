// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/extract/unit_parser.hpp"

namespace sovang::extract {

/// Finds who is meant where a text goes on about a unit without naming it: "Trường đã được …", "Nhà trường …", "Đơn vị
/// vinh dự …", "Ông được …". Only where the words open their clause and a verb follows; else nothing is found.
class Coreference {
 public:
  Coreference(const Lexicon& lexicon, const UnitParser& units) : lexicon_(lexicon), units_(units) {}

  /// The unit that the words at token `at` stand for, as a name of its own; `names` are those found before it, and the
  /// sentence has the tokens [begin, limit).
  [[nodiscard]] std::optional<Name> told_before(const Analysis& a, std::uint32_t at, std::uint32_t begin,
                                                std::uint32_t limit, const std::vector<Name>& names) const;

  /// A short title of nothing but capitals, of a text that speaks of somebody: "Tuyết Thanh", "Y Moan (ca sĩ)".
  [[nodiscard]] std::optional<Name> person_of_page(const Analysis& a) const;

 private:
  [[nodiscard]] std::optional<Name> by_words(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                             const std::vector<Name>& names) const;
  [[nodiscard]] std::optional<Name> by_level(const Analysis& a, std::uint32_t at, std::uint32_t begin,
                                             std::uint32_t limit, const std::vector<Name>& names) const;
  [[nodiscard]] std::optional<Name> by_name_of_page(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                                    const std::vector<Name>& names) const;
  [[nodiscard]] std::optional<Name> by_pronoun(const Analysis& a, std::uint32_t at, std::uint32_t begin,
                                               std::uint32_t limit, const std::vector<Name>& names) const;
  [[nodiscard]] bool first_word_alone(const Analysis& a, std::uint32_t at, std::uint32_t limit) const;
  [[nodiscard]] std::optional<Name> by_head(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                            const std::vector<Name>& names) const;
  [[nodiscard]] std::optional<Name> by_stand_in(const Analysis& a, std::uint32_t at, std::uint32_t begin,
                                                std::uint32_t limit, const std::vector<Name>& names) const;
  [[nodiscard]] bool names_itself(const Analysis& a, std::uint32_t from, std::uint32_t limit) const;

  const Lexicon& lexicon_;
  const UnitParser& units_;
};

}  // namespace sovang::extract
