// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace sovang::text {

/// Offset of the first byte that is not valid UTF-8 (RFC 3629: no surrogates, no overlong forms), or npos.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view bytes);

/// The bytes with each that is no part of valid UTF-8 written as %FF: names of files that go into records and JSON.
[[nodiscard]] std::string escape_invalid_utf8(std::string_view bytes);

/// The text in Unicode normalisation form C (ICU's Normalizer2). Input must be valid UTF-8; text that is NFC already
/// is returned as it is, after one fast scan. Nothing else is changed: this is the form in which texts are stored.
/// Fails with invalid_input where `utf8` is not valid UTF-8.
[[nodiscard]] Result<std::string> to_nfc(std::string_view utf8);

}  // namespace sovang::text
