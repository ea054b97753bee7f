// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace sovang::bench {

/// The texts that are measured on: the files of $SOVANG_BENCH_TEXTS, else of gold/dev in $SOVANG_REAL (retold news),
/// else the sample archive's. Ends the program where the folder has none.
[[nodiscard]] const std::vector<std::string>& texts();

[[nodiscard]] std::size_t bytes_of(const std::vector<std::string>& texts);

}  // namespace sovang::bench
