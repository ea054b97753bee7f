// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace sovang::readers {

/// A picture of a page, a byte of grey for each point.
struct Picture {
  int width = 0;
  int height = 0;
  std::string grey;
};

/// What tesseract reads on it in Vietnamese, in lines. Fails with missing_program or reader_failed.
[[nodiscard]] Result<std::string> recognise(const Picture& picture);

}  // namespace sovang::readers
