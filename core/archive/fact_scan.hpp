// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include <xapian.h>

#include "core/archive/fact_filter.hpp"

namespace sovang::archive {

/// The documents that may have a fact that fits: by scans of the sorted fact terms alone, in the order that the bound
/// slots make shortest, without opening a document.
[[nodiscard]] std::set<Xapian::docid> scan_facts(const Xapian::Database& database, const FactFilter& filter);

}  // namespace sovang::archive
