// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/structure/line.hpp"

namespace sovang::structure {

/// EDTF of the day from which an administrative document says to be in force ("Luật này có hiệu lực thi hành từ ngày
/// …"), `signed_on` where that is the day of its signature ("kể từ ngày ký"), empty where it does not say.
[[nodiscard]] std::string effective_day(const Lines& body, std::string_view signed_on);

}  // namespace sovang::structure
