// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/types.hpp"

#include <array>

namespace sovang::archive {

std::string_view name(Authority authority) {
  using std::string_view_literals::operator""sv;
  constexpr std::array names{"decision"sv, "issuer"sv, "press"sv, "mirror"sv};
  return names[static_cast<std::size_t>(authority)];
}

}  // namespace sovang::archive
