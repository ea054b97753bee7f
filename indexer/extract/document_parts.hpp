// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/record.hpp"

namespace sovang::extract {

/// What the parts of an administrative document (Record::layout) say of the facts read from it. Who a document goes to
/// ("Nơi nhận") receives no award: such facts go. Where the title names other awards than Điều 1 grants, Điều 1 holds:
/// facts whose award was read in the title go, and a problem "title-disagrees" says so.
void respect_parts(model::Record& record);

}  // namespace sovang::extract
