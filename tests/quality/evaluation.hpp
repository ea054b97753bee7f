// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace sovang::quality {

inline constexpr const char* sample_gold = SOVANG_SOURCE_DIR "/corpus/gold/sample.jsonl";

/// What `sovang-index evaluate GOLD --format json` prints, and more where asked for; throws where it fails.
[[nodiscard]] nlohmann::json evaluate(const std::string& gold, bool verbose);

/// "led", "received, nominated", "mention unit": what a row of figures counts, or of what kind a finding is.
[[nodiscard]] std::string name_of(const nlohmann::json& row);

}  // namespace sovang::quality
