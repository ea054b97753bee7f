// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/offsets.hpp"

#include <algorithm>

#include "core/text/utf8.hpp"

namespace sovang::text {
namespace {

constexpr std::size_t stride = 64;

}  // namespace

OffsetMap::OffsetMap(std::string_view utf8) : text_(utf8) {
  counts_.reserve(utf8.size() / stride + 1);
  for (std::size_t at = 0; at < utf8.size(); at += stride) {
    counts_.push_back(total_);
    total_ += static_cast<std::uint32_t>(count_code_points(utf8.substr(at, stride)));
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
  const auto after = std::upper_bound(counts_.begin(), counts_.end(), code_point);
  const auto block = static_cast<std::size_t>(after - counts_.begin()) - 1;
  std::size_t at = block * stride;
  std::uint32_t left = code_point - counts_[block];
  for (;; ++at) {
    if (!starts_code_point(text_[at])) continue;
    if (left-- == 0) return at;
  }
}

}  // namespace sovang::text
