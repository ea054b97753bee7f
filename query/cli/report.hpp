// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.hpp"

namespace sovang::cli {

/// "sovang: message" and "hint: …" on stderr.
void report(const Error& error);

/// "sovang: message" on stderr, for what is no failure.
void warn(const std::string& message);

}  // namespace sovang::cli
