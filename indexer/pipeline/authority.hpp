// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/types.hpp"
#include "core/model/record.hpp"

namespace sovang::pipeline {

/// Who speaks in a document: an administrative document decides; a page of a .gov.vn or .dcs.vn site is the issuer's
/// own; all else is press. Mirrors are not told apart yet.
[[nodiscard]] archive::Authority authority_of(const model::Record& record);

}  // namespace sovang::pipeline
