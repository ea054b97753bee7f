// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace sovang::structure {

/// What a line of a web site's own says about the lines below it.
enum class Marker : std::uint8_t {
  none,     ///< it is a line like others
  line,     ///< a button or counter: only this line is none of the text
  related,  ///< begins a list of other stories, behind which the story may go on
  end       ///< begins the comments: nothing behind it is the text
};

/// Looks a whole line up, folded to words; a count at its end does not matter ("binh luan 12").
[[nodiscard]] Marker marker(std::string_view words);

}  // namespace sovang::structure
