// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sovang::pipeline {

/// Id of a document: the first 16 hex digits of xxh128 of source, a NUL and path. Moving the source's root keeps it.
[[nodiscard]] std::string document_id(std::string_view source, std::string_view path);

}  // namespace sovang::pipeline
