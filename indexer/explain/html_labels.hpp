// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/model/record.hpp"
#include "indexer/extract/trace.hpp"

/// The Vietnamese words of the page.
namespace sovang::explain {

[[nodiscard]] std::string_view label(model::MentionType);
[[nodiscard]] std::string_view label(model::Relation);
[[nodiscard]] std::string_view label(model::Basis);  ///< "" for none
[[nodiscard]] std::string_view label(model::Status);
[[nodiscard]] std::string_view label(model::DocumentKind);
[[nodiscard]] std::string_view label(extract::ContextSlot);
[[nodiscard]] std::string_view label(extract::ContextCause);
/// Of a slot as Evidence::slots has it; the word itself where it is not known.
[[nodiscard]] std::string_view slot_label(std::string_view slot);

}  // namespace sovang::explain
