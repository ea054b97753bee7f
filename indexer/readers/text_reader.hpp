// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/readers/reader.hpp"

namespace sovang::readers {

/// Plain text: UTF-8 with or without a byte order mark, UTF-16 with one. Each line that is not blank is a block.
class TextReader final : public Reader {
 public:
  [[nodiscard]] Result<Page> read(std::string_view bytes, const ReadOptions& options) const override;
};

}  // namespace sovang::readers
