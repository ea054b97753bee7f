// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/offsets.hpp"

#include "core/text/utf8.hpp"

namespace sovang::text {
namespace {

constexpr std::size_t stride = 64;

}  // namespace

OffsetMap::OffsetMap(std::string_view utf8) : text_(utf8) {
  counts_.reserve(utf8.size() / stride + 1);
  starts_.reserve(utf8.size() / stride + 1);
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    if (at % stride == 0) counts_.push_back(total_);
    if (!starts_code_point(utf8[at])) continue;
    if (total_ % stride == 0) starts_.push_back(static_cast<std::uint32_t>(at));
    ++total_;
  }
}

std::uint32_t OffsetMap::code_points(std::size_t byte) const {
  if (byte >= text_.size()) return total_;
  const std::size_t block = byte / stride;
  const std::string_view rest = text_.substr(block * stride, byte % stride);
  return counts_[block] + static_cast<std::uint32_t>(count_code_points(rest));
}

std::size_t OffsetMap::byte(std::uint32_t code_point) const {
  if (code_point >= total_) return text_.size();
  std::size_t at = starts_[code_point / stride];
  for (std::size_t left = code_point % stride; left > 0; --left) {
    do ++at;
    while (at < text_.size() && !starts_code_point(text_[at]));
  }
  return at;
}

}  // namespace sovang::text
