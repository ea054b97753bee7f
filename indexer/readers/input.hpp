// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace sovang::readers {

/// Where bytes come from: a file, or, where `file` is empty, memory that outlives the reading.
struct Input {
  std::filesystem::path file;
  std::string_view bytes;
};

/// The first bytes of an input, at most `size`; fewer where it is shorter or does not open.
[[nodiscard]] std::string head_of(const Input& input, std::size_t size = 4096);

}  // namespace sovang::readers
