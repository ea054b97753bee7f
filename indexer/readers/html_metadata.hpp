// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

#include "indexer/readers/html_parser.hpp"
#include "indexer/readers/page.hpp"

namespace sovang::readers {

/// Gathers what <title>, <meta>, <link> and JSON-LD say of the document. Several sources speak of one field: the more
/// trustworthy one wins, and among equals the first.
class HtmlMetadata {
 public:
  void meta(const HtmlAttributes& attributes);
  void link(const HtmlAttributes& attributes);
  void title(std::string_view text);
  void json_ld(std::string_view json);
  [[nodiscard]] Metadata take();

 private:
  void offer(std::string Metadata::*field, std::string_view value, int trust);

  static constexpr std::size_t fields = 5;
  Metadata metadata_;
  std::array<int, fields> trust_{};
};

/// The label in a <meta charset>, <meta http-equiv> or XML declaration among the first 4,096 bytes, or empty.
[[nodiscard]] std::string_view declared_charset(std::string_view bytes);

}  // namespace sovang::readers
