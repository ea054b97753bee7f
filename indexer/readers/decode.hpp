// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/model/record.hpp"

namespace sovang::readers {

struct Decoded {
  std::string text;                      ///< NFC UTF-8, without byte order mark
  std::string charset;                   ///< in which it was: "UTF-8", "TCVN3", "VNI in UTF-8"
  std::vector<model::Problem> problems;  ///< that it was guessed and how surely ("charset-guessed"), what was lost
};

/// Decodes by what the bytes say and believes `label`, which may be empty, last. By the byte order mark; as UTF-8 where
/// the bytes are that (pages labelled latin1 often are), with lines mended that carry an older encoding; in the
/// encoding of before Unicode in which most words are syllables of Vietnamese; in the charset of `label`. Refuses with
/// invalid_utf8 (the offset counts from the start of the file) or, where nothing is left but a label that we do not
/// know, unknown_format.
[[nodiscard]] Result<Decoded> decode(std::string_view bytes, std::string_view label);

}  // namespace sovang::readers
