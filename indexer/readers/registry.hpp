// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/result.hpp"
#include "indexer/readers/reader.hpp"

namespace sovang::readers {

enum class Nature : std::uint8_t { text, binary };

/// A format that we read: the one table by which a reader is found. A new format is a new row.
struct Format {
  std::string_view name;
  std::string_view media_type;
  std::span<const std::string_view> extensions;  ///< lower case, without the dot
  bool (*recognises)(std::string_view bytes);    ///< by what they begin with; null: nothing gives it away
  bool isolated;                                 ///< its parser may crash or hang: it reads in a worker
  Nature nature;                                 ///< text is refused where it holds what no text does
  const Reader* reader;
};

[[nodiscard]] std::span<const Format> formats();

/// Finds the format of `bytes` (what they look like, else the media type, else the extension) and reads them. Refuses
/// empty files, binary ones and formats without a reader before any parser sees them.
[[nodiscard]] Result<Page> read(std::string_view bytes, const ReadOptions& options);

}  // namespace sovang::readers
