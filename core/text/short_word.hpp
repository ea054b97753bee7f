// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace sovang::text {

/// The bytes of a word of at most `longest` bytes as numbers: every syllable of Vietnamese is that short, and numbers
/// are compared and hashed without a loop. Only for tables in memory: they are not the same on every machine.
struct ShortWord {
  static constexpr std::size_t longest = 16;

  std::uint64_t first = 0;  ///< the first bytes and the last ones; they overlap where there are few
  std::uint64_t last = 0;
  std::uint32_t size = 0;  ///< in bytes

  ShortWord() = default;
  /// `word` must not be longer than `longest`.
  explicit ShortWord(std::string_view word) : size(static_cast<std::uint32_t>(word.size())) {
    if (size >= 8) {
      first = load<std::uint64_t>(word.data());
      last = load<std::uint64_t>(word.data() + size - 8);
    } else if (size >= 4) {
      first = load<std::uint32_t>(word.data());
      last = load<std::uint32_t>(word.data() + size - 4);
    } else if (size > 0) {
      first = static_cast<unsigned char>(word.front());
      last = static_cast<std::uint64_t>(static_cast<unsigned char>(word[size / 2])) << 8U |
             static_cast<unsigned char>(word.back());
    }
  }

  [[nodiscard]] std::uint32_t hash() const {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 divided by the golden ratio
    const std::uint64_t mixed = first * odd + last;
    return static_cast<std::uint32_t>(((mixed ^ mixed >> 32U) + size) * odd >> 32U);
  }

  friend bool operator==(const ShortWord&, const ShortWord&) = default;

 private:
  template <class Number>
  [[nodiscard]] static std::uint64_t load(const char* bytes) {
    Number number = 0;
    std::memcpy(&number, bytes, sizeof number);
    return number;
  }
};

}  // namespace sovang::text
