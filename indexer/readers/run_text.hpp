// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sovang::readers {

/// The text of a run, a piece of a paragraph that is set in one font. Word processors before Unicode wrote Vietnamese
/// with fonts that draw other letters than the codes say: what a run says hangs on its font. `font` is as the document
/// names it (".VnTime"), or empty. Neighbouring runs of one font come as one, so that no letter is cut in two.
[[nodiscard]] std::string text_of_run(std::string_view utf8, std::string_view font);

}  // namespace sovang::readers
