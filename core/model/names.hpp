// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/model/record.hpp"

/// The words that stand for the enumerations in JSON, in terms and on the command line, both ways.
namespace sovang::model {

[[nodiscard]] std::string_view name(MentionType);
[[nodiscard]] std::string_view name(Relation);
[[nodiscard]] std::string_view name(Basis);  ///< "" for none
[[nodiscard]] std::string_view name(Status);
[[nodiscard]] std::string_view name(AwardLevel);  ///< "" for none
[[nodiscard]] std::string_view name(DocumentKind);
[[nodiscard]] std::string_view name(LayoutKind);

[[nodiscard]] std::optional<MentionType> mention_type(std::string_view);
[[nodiscard]] std::optional<Relation> relation(std::string_view);
[[nodiscard]] std::optional<Basis> basis(std::string_view);
[[nodiscard]] std::optional<Status> status(std::string_view);
[[nodiscard]] std::optional<AwardLevel> award_level(std::string_view);
[[nodiscard]] std::optional<DocumentKind> document_kind(std::string_view);
[[nodiscard]] std::optional<LayoutKind> layout_kind(std::string_view);

}  // namespace sovang::model
