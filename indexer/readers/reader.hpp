// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "indexer/readers/page.hpp"

namespace sovang::readers {

struct ReadOptions {
  std::string_view name;                ///< of the file, for its extension; may be empty
  std::string_view media_type;          ///< told by who delivered the file; empty: not told
  std::string_view charset;             ///< likewise
  std::span<const std::string> worker;  ///< starts the process that reads what may crash (worker.hpp); empty: we do
  const Result<std::string>* as_docx = nullptr;  ///< what LibreOffice made of it, where it was asked (office.hpp)
  bool ocr = false;                              ///< recognise the text of pictures
  std::size_t max_blocks = 500'000;              ///< more lines are refused
  std::size_t max_depth = 256;                   ///< elements nested deeper end the page, with a problem
  std::size_t max_attributes = 1000;             ///< a page with a tag that has more is refused
};

/// One format. A reader has no state: one object serves any number of threads. Each failure is a Refusal (refusal.hpp).
class Reader {
 public:
  Reader() = default;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  virtual ~Reader() = default;

  [[nodiscard]] virtual Result<Page> read(std::string_view bytes, const ReadOptions& options) const = 0;
};

}  // namespace sovang::readers
