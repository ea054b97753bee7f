// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

namespace sovang::bench {

using json = nlohmann::ordered_json;

/// Where and when something was measured: machine, system, date, and the commit that `git` names.
[[nodiscard]] json circumstances();

/// Puts one part ("comparison", "growth") into FOLDER/results.json, in place of what it said before, and writes
/// FOLDER/RESULTS.md of all parts anew.
void note(const std::filesystem::path& folder, const std::string& part, json figures);

/// The same figures for a person, in Markdown.
[[nodiscard]] std::string comparison_page(const json& comparison);
[[nodiscard]] std::string growth_page(const json& growth);

/// "3.1": with so many decimals.
[[nodiscard]] std::string decimal(double number, int decimals);

}  // namespace sovang::bench
