// SPDX-License-Identifier: GPL-3.0-or-later
// One target for libFuzzer, named SOVANG_FUZZ_TARGET by the build.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const sovang::fuzz::Target target =
      *std::find_if(sovang::fuzz::targets().begin(), sovang::fuzz::targets().end(),
                    [](const sovang::fuzz::Target& each) { return each.name == SOVANG_FUZZ_TARGET; });
  target.run({reinterpret_cast<const char*>(data), size});
  return 0;
}
