// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/base/result.hpp"
#include "indexer/readers/reader.hpp"

namespace sovang::readers {

/// A format that we read: the one table by which a reader is found. A new format is a new row.
struct Format {
  std::string_view name;
  std::string_view media_type;
  std::span<const std::string_view> extensions;  ///< lower case, without the dot
  bool (*recognises)(std::string_view bytes);    ///< for files without a known extension
  const Reader* reader;
};

[[nodiscard]] std::span<const Format> formats();

/// Finds the format of `bytes` (media type, else extension, else what the bytes look like) and reads them. Refuses
/// empty and binary files and formats without a reader before any parser sees them.
[[nodiscard]] Result<Page> read(std::string_view bytes, const ReadOptions& options);

}  // namespace sovang::readers
