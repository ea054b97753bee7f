// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/archive/types.hpp"

namespace sovang::plan {

/// Whether a word (its key as typed) helps to put a question more than it says what the question is about: ai, nào,
/// bao, nhiêu, của, là … A word typed without diacritics is one where its folded form is that of one of them, those
/// aside that would take a word of awards or units with them ("thi đua").
[[nodiscard]] bool is_weak(std::string_view key);

/// Whether the words ask something of five words or more, by an interrogative: "năm nào cục thống kê dẫn đầu khối".
[[nodiscard]] bool asks(const std::vector<archive::Word>& words);

}  // namespace sovang::plan
