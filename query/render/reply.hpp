// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

#include "query/render/renderer.hpp"

namespace sovang::render {

/// How a question was understood, on one line, and what the answer says to it, on another. `answer.reply` must be
/// there.
void print_reply(std::ostream& out, const answers::Answer& answer, const RenderOptions& options);

/// The same as two texts.
[[nodiscard]] std::string understood_text(const answers::Answer& answer, Language language);
[[nodiscard]] std::string reply_text(const answers::Reply& reply, Language language);

}  // namespace sovang::render
