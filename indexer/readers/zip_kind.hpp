// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "indexer/readers/input.hpp"

namespace sovang::readers {

/// What a ZIP file is, by the names of the files in it.
enum class ZipKind : std::uint8_t {
  archive,      ///< of files; also where its directory cannot be read
  word,         ///< DOCX
  open_text,    ///< ODT
  other_office  ///< a workbook, slides, a drawing
};

[[nodiscard]] ZipKind zip_kind(const Input& input);

}  // namespace sovang::readers
