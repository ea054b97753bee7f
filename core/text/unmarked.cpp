// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unmarked.hpp"

#include <algorithm>
#include <array>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"

namespace sovang::text {
namespace {

/// Longer ones first, so that "ng" is not read as "n".
constexpr auto onsets =
    std::to_array<std::string_view>({"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d",
                                     "g",   "h",  "k",  "l",  "m",  "n",  "p",  "q",  "r",  "s",  "t",  "v", "x", ""});

constexpr auto rimes = std::to_array<std::string_view>(
    {"a",    "ac",   "ach",  "ai",  "am",   "an",   "ang",  "anh",  "ao",  "ap",   "at",   "au",   "ay",   "e",
     "ec",   "ech",  "em",   "en",  "eng",  "enh",  "eo",   "ep",   "et",  "eu",   "i",    "ia",   "ich",  "iec",
     "iem",  "ien",  "ieng", "iep", "iet",  "ieu",  "im",   "in",   "inh", "ip",   "it",   "iu",   "o",    "oa",
     "oac",  "oach", "oai",  "oam", "oan",  "oang", "oanh", "oao",  "oap", "oat",  "oay",  "oc",   "oe",   "oen",
     "oeo",  "oet",  "oi",   "om",  "on",   "ong",  "ooc",  "oong", "op",  "ot",   "u",    "ua",   "uan",  "uang",
     "uat",  "uay",  "uc",   "ue",  "uech", "uenh", "ui",   "um",   "un",  "ung",  "uoc",  "uoi",  "uom",  "uon",
     "uong", "uop",  "uot",  "uou", "up",   "ut",   "uu",   "uy",   "uya", "uych", "uyen", "uyet", "uynh", "uyt",
     "uyu",  "y",    "yem",  "yen", "yeng", "yet",  "yeu",  "uo",   "uan", "ac"});

constexpr std::size_t fewest_words = 8;
constexpr std::size_t most_marked_percent = 3;
constexpr std::size_t fewest_syllables_percent = 85;

}  // namespace

bool may_be_syllable(std::string_view folded) {
  return std::ranges::any_of(onsets, [&](std::string_view onset) {
    return folded.starts_with(onset) && std::ranges::find(rimes, folded.substr(onset.size())) != rimes.end();
  });
}

bool written_without_diacritics(std::string_view utf8) {
  std::size_t words = 0;
  std::size_t marked = 0;
  std::size_t syllables = 0;
  for (const Token& token : tokenize(utf8)) {
    if (token.kind != TokenKind::word) continue;
    ++words;
    const std::string_view word = token.of(utf8);
    // Nearly every text has marks: a few words tell.
    if (has_diacritics(word) && ++marked > fewest_words && marked * 100 > words * most_marked_percent) return false;
    if (may_be_syllable(fold(word))) ++syllables;
  }
  return words >= fewest_words && marked * 100 <= words * most_marked_percent &&
         syllables * 100 >= words * fewest_syllables_percent;
}

}  // namespace sovang::text
