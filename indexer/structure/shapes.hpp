// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "indexer/structure/line.hpp"

namespace sovang::structure {

/// True for . ! ? … and the same before a closing quote or bracket, and for "./."
[[nodiscard]] bool ends_sentence(std::string_view text);

/// True where the line ends as a sentence or as an entry of an enumeration does: . ! ? … ; : ,
[[nodiscard]] bool ends_with_stop(std::string_view text);

/// Every letter is a capital and there are at least two.
[[nodiscard]] bool all_capitals(std::string_view text);

/// A line of running text: long, ends as a sentence, mostly no link, no entry of a list of stories.
[[nodiscard]] bool is_prose(const Line& line);

/// "Tất Đạt", "Thu Hiền – Minh Anh": two to five capitalised syllables a name, nothing else; no unit and no place word
/// in front.
[[nodiscard]] bool is_name(std::string_view text);

}  // namespace sovang::structure
