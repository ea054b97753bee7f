// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace sovang::text {

/// Translates byte offsets of a UTF-8 text into code point offsets (the unit of every offset that we print) in constant
/// time, and back by binary search: a count is kept for every 64 bytes. Keeps a view of the text (< 4 GiB). A byte
/// inside a code point counts as the end of it; offsets past the end count as the end.
class OffsetMap {
 public:
  explicit OffsetMap(std::string_view utf8);
  [[nodiscard]] std::uint32_t code_points(std::size_t byte) const;
  [[nodiscard]] std::size_t byte(std::uint32_t code_point) const;
  [[nodiscard]] std::uint32_t size() const { return total_; }  ///< the text's length in code points

 private:
  std::string_view text_;
  std::vector<std::uint32_t> counts_;  ///< code points before every 64th byte
  std::uint32_t total_ = 0;
};

}  // namespace sovang::text
