// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.hpp"

namespace sovang::readers {

/// Why a file is not read. Each has a word for the ledger of failures (Error::slug) and a sentence that says what to
/// do.
enum class Refusal : std::uint8_t {
  empty_file,       ///< "empty-file": no bytes, or no text
  binary_file,      ///< "binary-file": not text
  invalid_utf8,     ///< "invalid-utf8": broken text
  too_large,        ///< "too-large": over a limit
  unreadable,       ///< "unreadable": the file or folder does not open
  unknown_format,   ///< "unknown-format": no reader
  invalid_name,     ///< "invalid-name": the name of the file is no UTF-8
  symlink_loop,     ///< "symlink-loop": a link to a folder that was read already
  damaged_file,     ///< "damaged-file": its structure is broken
  encrypted,        ///< "encrypted": it opens with a password only
  no_text_layer,    ///< "no-text-layer": pictures of pages, a scan
  reader_failed,    ///< "reader-failed": the process that read it crashed, or was ended at a limit
  missing_program,  ///< "missing-program": it takes a program that is not installed
  invalid_json      ///< "invalid-json": a line of JSON Lines that is no object with a text
};

/// `detail` says what is wrong, without the file's name: "the file is empty".
[[nodiscard]] Unexpected refuse(Refusal refusal, std::string detail);

/// "message; hint", for the ledger and for a terminal.
[[nodiscard]] std::string sentence(const Error& error);

}  // namespace sovang::readers
