// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/knowledge/knowledge.hpp"

/// Knowledge as bytes that are read in a twentieth of the time that its XML takes. An image is for this machine and
/// this build: it names the code that wrote it, and other code does not read it.
namespace sovang::knowledge {

/// `key` says of what the image was made.
[[nodiscard]] std::string to_image(const Knowledge& knowledge, std::string_view key);

/// Nothing where the bytes are not what to_image() of this code wrote for this key, whatever else they are.
[[nodiscard]] std::optional<Knowledge> from_image(std::string_view bytes, std::string_view key);

}  // namespace sovang::knowledge
