// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace sovang::readers {

/// One document of a file that holds several.
struct Member {
  std::string name;             ///< within the file, UTF-8: "thang 1/tin.txt", "tin.zip!thang 1/tin.txt", "17"
  Result<std::string> bytes;    ///< or why they cannot be had
  std::string_view media_type;  ///< empty: to be found by its name and bytes
};

/// Takes the members one by one; false: no more are wanted.
using TakeMember = std::function<bool(Member)>;

}  // namespace sovang::readers
