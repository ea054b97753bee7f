// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/decisions/decision.hpp"

/// The file in which decisions stand: UTF-8 text to be edited by hand and kept under version control, a decision a line
/// (see parse_decision); lines that begin with # and empty ones are passed over.
namespace sovang::decisions {

/// Where the decisions about an archive stand, unless another file is named: beside it, "sovang.archive.decisions", so
/// that the archive may be thrown away and made again.
[[nodiscard]] std::filesystem::path file_of(const std::filesystem::path& archive);

/// Reads the text of a file; `name` is for messages. Fails with invalid_input; the message has every problem as
/// "file:line: message", a line each.
[[nodiscard]] Result<std::vector<Decision>> parse_file(std::string_view text, const std::string& name);

/// The decisions of a file. Fails with io where it cannot be read, and as parse_file() does.
[[nodiscard]] Result<std::vector<Decision>> load_file(const std::filesystem::path& file);

/// Adds a decision at the end of a file, making it with a heading that explains it where there is none; it has reached
/// the disk when this returns. One write() call: a reader sees the whole line or nothing of it. Fails with io or
/// invalid_argument.
[[nodiscard]] Result<void> append(const std::filesystem::path& file, const Decision& decision);

}  // namespace sovang::decisions
