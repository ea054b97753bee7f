// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/readers/reader.hpp"

namespace sovang::readers {

/// A document as a JSON object: `text` (or `content`, `body`), and if given `title`, `date` (or `published`), `url` (or
/// `link`), `author`, `site`. Each line of the text that is not blank is a block. Other keys are passed over. This is
/// what the lines of JSON Lines are, and what other programs can write most easily.
class JsonReader final : public Reader {
 public:
  [[nodiscard]] Result<Page> read(std::string_view bytes, const ReadOptions& options) const override;
};

}  // namespace sovang::readers
