// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/knowledge/knowledge.hpp"
#include "core/knowledge/xml_document.hpp"

/// How the schema files spell a value of more than one word.
namespace sovang::knowledge {

/// "UBND|Uỷ ban nhân dân" → two forms, each without white space at its ends; names may hold commas, but never '|'.
[[nodiscard]] std::vector<std::string> forms_of(std::string_view text);

/// "t.thai-binh t.hung-yen" → two ids.
[[nodiscard]] std::vector<std::string> ids_of(std::string_view text);

/// "true" or "1"; `fallback` where the attribute is absent.
[[nodiscard]] bool flag_of(const XmlElement& element, const char* attribute, bool fallback);

[[nodiscard]] std::optional<PlaceLevel> place_level(std::string_view name);

}  // namespace sovang::knowledge
