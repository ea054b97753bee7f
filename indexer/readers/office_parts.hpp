// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace sovang::readers {

using OfficeParts = std::map<std::string, std::string, std::less<>>;  ///< by name: the bytes

/// Those of the named parts that an Office document (a ZIP file) has. Fails with damaged_file, encrypted, or too_large
/// where they unpack to more than 128 MiB.
[[nodiscard]] Result<OfficeParts> office_parts(std::string_view bytes, std::span<const std::string_view> names);

}  // namespace sovang::readers
