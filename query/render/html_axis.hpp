// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "query/render/renderer.hpp"

namespace sovang::render::html {

/// The facts of a timeline on an axis of years, as SVG: a lane a relation, a mark a period (a bar where it is longer
/// than a year, hollow where it is only proposed or was revoked, with a number where it stands for several facts), a
/// line across where units became others. Empty where fewer than two years are known.
[[nodiscard]] std::string time_axis(const answers::Answer& answer, const RenderOptions& options);

}  // namespace sovang::render::html
