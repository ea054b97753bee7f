// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/language/ranges.hpp"
#include "query/plan/question_text.hpp"

namespace sovang::plan {

/// Takes the years that a question names: "năm 2020", "từ 2015 đến 2020", "giai đoạn 2016-2020", "sau năm 2015", "năm
/// học 2018-2019", "đến nay". A second time that does not continue the first is left, and so not understood.
[[nodiscard]] language::YearRange take_years(QuestionText& text);

}  // namespace sovang::plan
