// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace sovang::text {

/// The name of the charset that a label means on the web ("latin1" and "us-ascii" mean windows-1252, as in the WHATWG
/// Encoding Standard), or "" where we do not decode it. Known: UTF-8, UTF-16LE, UTF-16BE, windows-1252, windows-1258.
[[nodiscard]] std::string_view charset_name(std::string_view label);

/// Converts `bytes` from the charset of that label to UTF-8. A byte order mark is not expected; the text is not
/// normalised. Fails with unsupported (unknown label) or invalid_input (bytes that the charset does not have: the
/// message gives the offset of the first one).
[[nodiscard]] Result<std::string> to_utf8(std::string_view bytes, std::string_view label);

}  // namespace sovang::text
