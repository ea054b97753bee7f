// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sovang::corpus {

/// One step of SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine, which the distributions of
/// <random> do not promise.
[[nodiscard]] inline std::uint64_t mix(std::uint64_t value) {
  value += 0x9e3779b97f4a7c15u;
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
  return value ^ (value >> 31);
}

/// A stream of numbers that hangs on its seed alone.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() { return mix(state_ += 0x9e3779b97f4a7c15u); }

  /// 0 … bound-1; bound is at least 1. The first values are more likely by at most bound / 2^64.
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

  std::size_t between(std::size_t least, std::size_t most) { return least + below(most - least + 1); }

  bool one_in(std::size_t many) { return below(many) == 0; }

  template <typename List>
  const auto& of(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace sovang::corpus
