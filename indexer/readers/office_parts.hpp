// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace sovang::readers {

using OfficeParts = std::map<std::string, std::string, std::less<>>;  ///< by name: the bytes

/// Those parts of an Office document (a ZIP file) whose names are wanted. Fails with damaged_file, encrypted, or
/// too_large where they unpack to more than 128 MiB.
[[nodiscard]] Result<OfficeParts> office_parts(std::string_view bytes,
                                               const std::function<bool(std::string_view name)>& wanted);

}  // namespace sovang::readers
