// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/packing.hpp"

#include <bit>

namespace sovang {

void Packer::varint(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) bytes_.push_back(static_cast<char>((value & 0x7F) | 0x80));
  bytes_.push_back(static_cast<char>(value));
}

void Packer::real(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  for (int shift = 0; shift < 64; shift += 8) bytes_.push_back(static_cast<char>((bits >> shift) & 0xFF));
}

void Packer::text(std::string_view value) {
  varint(value.size());
  bytes_.append(value);
}

void Unpacker::require(bool condition) {
  if (condition) return;
  ok_ = false;
  rest_ = {};
}

std::uint64_t Unpacker::varint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    if (shift == 63 && byte > 1) break;
    value |= static_cast<std::uint64_t>(byte & 0x7Fu) << shift;
    if (byte < 0x80) return value;
  }
  require(false);
  return 0;
}

std::string_view Unpacker::part(std::uint64_t length) {
  require(length <= rest_.size());
  if (!ok_) return {};
  const std::string_view result = rest_.substr(0, length);
  rest_.remove_prefix(length);
  return result;
}

void Unpacker::flag(bool& value) {
  const std::uint64_t raw = varint();
  require(raw <= 1);
  value = raw == 1 && ok_;
}

void Unpacker::real(double& value) {
  const std::string_view raw = part(8);
  std::uint64_t bits = 0;
  for (std::size_t i = raw.size(); i > 0; --i) bits = (bits << 8) | static_cast<unsigned char>(raw[i - 1]);
  value = std::bit_cast<double>(bits);
}

void Unpacker::text(std::string& value) {
  value = part(varint());
}

}  // namespace sovang
