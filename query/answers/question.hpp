// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/result.hpp"
#include "core/decisions/decided_reader.hpp"
#include "query/answers/answer.hpp"
#include "query/plan/question.hpp"

namespace sovang::answers {

/// The rows that a question speaks of, and what they say to it (Answer::reply, its `question` aside).
[[nodiscard]] Result<Answer> answer_question(const decisions::DecidedReader& reader, const plan::Question& question);

/// The same from rows that fit the question's facts: leaves those that the rest of the question speaks of.
void reply_from(const plan::Question& question, Answer& answer);

}  // namespace sovang::answers
