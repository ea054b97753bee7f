// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/run_text.hpp"

namespace sovang::readers {

std::string text_of_run(std::string_view utf8, std::string_view) {
  return std::string(utf8);
}

}  // namespace sovang::readers
