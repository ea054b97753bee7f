// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace sovang::readers {

struct Decoded {
  std::string text;     ///< NFC UTF-8, without byte order mark
  std::string charset;  ///< in which it was
};

/// Decodes by the byte order mark, else as UTF-8 where the bytes are that (pages labelled latin1 often are UTF-8), else
/// in the charset of `label`, which may be empty: UTF-8. Refuses with invalid_utf8 (the offset counts from the start of
/// the file) or, where the label is one that we do not know, unknown_format.
[[nodiscard]] Result<Decoded> decode(std::string_view bytes, std::string_view label);

}  // namespace sovang::readers
