// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sovang::text {

enum class LineBreaks : std::uint8_t { as_spaces, kept };

/// The text with nothing that a terminal would act upon, to be printed as it is. Control characters (C0, DEL and C1:
/// ESC among them), bidirectional controls and the separators U+2028 and U+2029 become one space each; a byte that is
/// no UTF-8 becomes U+FFFD. With LineBreaks::kept '\n' stays.
[[nodiscard]] std::string harmless(std::string_view text, LineBreaks breaks = LineBreaks::as_spaces);

}  // namespace sovang::text
