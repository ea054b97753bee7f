// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>

#include "query/plan/name_words.hpp"

namespace sovang::plan {

/// How well a name of the archive fits a name that was typed; smaller is better.
struct NameFit {
  enum class Kind : std::uint8_t {
    equal,      ///< word for word
    inside,     ///< the typed words stand together, in order, in the name
    scattered,  ///< all typed words are in the name
    around      ///< the whole name stands, in order, in what was typed, and is at least half of it
  };
  bool other_marks = false;  ///< typed with diacritics elsewhere, a word typed without has some in the name
  Kind kind = Kind::equal;
  int unmatched = 0;     ///< around: typed words that the name lacks
  bool skipped = false;  ///< only by leaving out words that need not be said: tỉnh, huyện, số, thi đua …
  friend auto operator<=>(const NameFit&, const NameFit&) = default;
};

/// Fits `typed` to `name`, or not at all:
/// - a word typed with diacritics must have the same in the name (where the name has any), tone placement and i/y
/// aside;
/// - numbers must be equal, all of them, as soon as one is typed (3 = 03 = III);
/// - words of level (tỉnh, huyện, xã …) may be left out on either side, but "tỉnh" never stands for "thành phố".
[[nodiscard]] std::optional<NameFit> fit(const NameWords& typed, const NameWords& name);

/// Whether `part` stands, word for word, somewhere in `whole` after its first word: "UBND tỉnh" in "Văn phòng UBND
/// tỉnh".
[[nodiscard]] bool stands_within(const NameWords& part, const NameWords& whole);

using FoldedWords = std::set<std::string, std::less<>>;

/// Whether each word of `typed` stands in `known` or need not be said. A name that only stands inside of
/// what was typed does not answer for the rest: "… các cơ quan trung ương tỉnh Nam Định" is no block of Thái Bình.
[[nodiscard]] bool explains(const FoldedWords& known, const NameWords& typed);

/// How many words two names share, for saying which names are near: 0 … 1.
[[nodiscard]] double likeness(const NameWords& a, const NameWords& b);

}  // namespace sovang::plan
