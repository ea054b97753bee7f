// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "indexer/extract/names.hpp"

namespace sovang::extract {

/// What a hole of a pattern takes.
enum class Slot : std::uint8_t { subject, block, period, award, person, number, issuer, rank, count };

/// A set of slots, a bit each.
using Slots = std::uint32_t;

[[nodiscard]] constexpr Slots bit(Slot slot) {
  return Slots{1} << static_cast<unsigned>(slot);
}

/// True where a name can be who a fact is about.
[[nodiscard]] bool can_be_subject(const Name& name);

/// The slots that a name can fill.
[[nodiscard]] Slots slots_of(const Name& name);

}  // namespace sovang::extract
