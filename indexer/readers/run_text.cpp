// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/run_text.hpp"

#include "core/text/legacy.hpp"

namespace sovang::readers {

std::string text_of_run(std::string_view utf8, std::string_view font) {
  return text::decode_run(utf8, font);
}

}  // namespace sovang::readers
